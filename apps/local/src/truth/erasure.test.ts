import type { Customer } from '@kesher/domain/customer/customer';
import type { NoticeId, SubjectId } from '@kesher/domain/ids';
import { closedOf } from '@kesher/testing/contracts/suppression-list-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayNext, tell, withdrawn } from './announce.ts';
import { everythingStored } from './everything-stored.ts';
import { outcomesOf } from './ledger.ts';
import { peopleWaiting } from './people.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let people: Customer[];
let told: { id: SubjectId; noticeId: NoticeId };

beforeAll(async () => {
  world = await startWorld();
  people = await peopleWaiting(world, {
    product: 'T',
    count: 105,
    // Numbers of one length, so that nobody's name begins like somebody else's.
    who: (_id, number) =>
      number < 105
        ? { name: `Yehudit Marzouk${100 + number}`, email: `yehudit${100 + number}@mail.example`, phone: undefined }
        : { name: `Samir Marzouk${100 + number}`, email: undefined, phone: `+9725017${10_000 + number}` },
  });
  told = await tell(world.manager, 'T');
  await world.untilQuiet(told.noticeId);
  for (const { id } of erased()) await writeAbout(id);
  const [first] = erased();
  await fetch(`${world.kesher.url}/staff/files/old-file-1/parts/0`, {
    method: 'PUT',
    headers: { authorization: world.admin.authorization },
    body: `id,name,email,phone\n${first?.id},${first?.name},${first?.email},050-171-0001\n`,
  });
}, 60_000);
afterAll(() => world.stop());

/** One whose message went by email and one by SMS, in the two chunks of the audience. */
function erased(): Customer[] {
  return [people[1], people[104]].filter((customer) => customer !== undefined);
}

/** Everything that staff and customers can leave behind. */
async function writeAbout(id: string): Promise<void> {
  const name = people.find((person) => person.id === id)?.name;
  const at = `/staff/customers/${id}`;
  const requestId = `request-${id}`;
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  for (const [path, body] of [
    [`${at}/notes`, { requestId, text: `${name} likes mornings`, kind: 'learned' }],
    [`${at}/calls`, { requestId: `${requestId}-c`, direction: 'in', outcome: 'reached', note: `${name} called` }],
    [`${at}/promises`, { requestId, text: `Call ${name} back`, dueAt }],
  ] as const)
    expect(await world.agent('POST', path, body)).toMatchObject({ status: 201 });
  const token = world.linkTokens.tokenFor({ subjectId: told.id, customerId: id as Customer['id'] });
  const page = await fetch(`${world.kesher.url}/d/${token}`);
  expect(page.status).toBe(200);
}

/** What says who somebody is: name, addresses, order number, and their link. */
const identifying = ({ id, name, email, phone }: Customer) =>
  [
    name,
    name.split(' ')[1],
    email,
    phone,
    phone?.slice(5),
    phone && '050-171-0001',
    `O-${id}`,
    world.linkTokens.tokenFor({ subjectId: told.id, customerId: id }),
  ]
    .filter((text) => text !== undefined)
    .map((text) => text.toLowerCase());

async function namesLeft(customer: Customer): Promise<string[]> {
  const stored = await everythingStored(world.kesher.environment);
  return Object.entries(stored).flatMap(([table, items]) =>
    items
      .filter((item) => identifying(customer).some((text) => item.toLowerCase().includes(text)))
      .map((item) => `${table}: ${item.slice(0, 200)}`),
  );
}

describe('a customer who is erased', () => {
  it('stood in the tables before, by all that this test looks for', async () => {
    for (const customer of erased()) {
      const left = await namesLeft(customer);
      for (const table of ['customers', 'orders', 'messages', 'tasks'])
        expect(left.some((item) => item.startsWith(table))).toBe(true);
    }
    expect((await namesLeft(erased()[0] as Customer)).some((item) => item.startsWith('office'))).toBe(true);
  });

  it('is in no table any more, but by the hash of the address and by id', async () => {
    for (const customer of erased()) {
      const { id, name } = customer;
      const answer = await world.admin('POST', `/staff/erasures/${id}`, { name });
      expect(answer).toMatchObject({
        status: 200,
        body: { messages: 1, tasks: 1, orderLines: 1, suppressedAddresses: 1 },
      });
      expect(await namesLeft(customer)).toEqual([]);
      const address = customer.email ?? customer.phone ?? '';
      expect([...(await closedOf(world.stores.suppressions, [address]))]).toEqual([address]);
      // What staff did stays on record, by id.
      const left = Object.entries(await everythingStored(world.kesher.environment)).flatMap(([table, items]) =>
        items.filter((item) => item.includes(id)).map(() => table),
      );
      expect([...new Set(left)]).toEqual(['office']);
    }
  });

  it('leaves the page behind their link closed', async () => {
    for (const { id } of erased()) {
      const token = world.linkTokens.tokenFor({ subjectId: told.id, customerId: id });
      expect((await fetch(`${world.kesher.url}/d/${token}`)).status).toBe(404);
    }
  });

  it('leaves a ledger that adds up and says how many were erased', async () => {
    const ledger = await world.ledger(told.noticeId);
    expect(ledger).toMatchObject({ frozenMembers: 105, audience: 103, erased: 2, outcomes: outcomesOf({ told: 103 }) });
  });

  it('is not told what comes next, and everybody else is', async () => {
    const next = await sayNext(world.manager, told.id, withdrawn);
    expect(await world.untilQuiet(next.noticeId)).toMatchObject({ audience: 103, outcomes: outcomesOf({ told: 103 }) });
    const ids = erased().map(({ id }) => id as string);
    const sent = (await world.channels.sent()).filter(({ noticeId }) => noticeId === next.noticeId);
    expect(sent.filter(({ customerId }) => ids.includes(customerId))).toEqual([]);
  });
});
