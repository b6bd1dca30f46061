import { addMs, hourMs, type Instant } from '@kesher/domain/instant';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import { buildSettings } from '@kesher/testing/builders/settings';
import { buildTask } from '@kesher/testing/builders/task';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rehearse } from './rehearse.ts';
import { begunFor, createShop, customers, resolved, revised, type Shop, start, withdrawn } from './testing/shop.ts';

const refused = (channel: 'email' | 'sms') =>
  ({ channel, purpose: 'service', decision: 'refused', at: start, how: 'preferences-page', shown: '' }) as const;

/** How customers differ in what the post office can do for them. */
const people: Record<string, NonNullable<Parameters<Shop['orders']>[1]>> = {
  anyChannel: {},
  emailOnly: { phone: undefined },
  phoneOnly: { email: undefined },
  prefersSms: { preferredChannel: 'sms' },
  arabic: { language: 'ar' },
  noAddress: { email: undefined, phone: undefined },
  optedOut: { consents: [refused('email'), refused('sms')] },
  onTheList: { email: 'listed@example.com', phone: undefined },
};

/** What became of a customer by the time of the next version. */
const fates = ['told', 'claimed', 'ready', 'deferred', 'fulfilled', 'refunded', 'called'] as const;
const anyone = fc.record({
  person: fc.constantFrom(...Object.keys(people)),
  fate: fc.constantFrom(...fates),
  /** From which version on they wait. */
  since: fc.constantFrom(1, 2, 3),
});
type Anyone = typeof anyone extends fc.Arbitrary<infer One> ? One : never;

async function join(shop: Shop, everybody: readonly Anyone[], version: number): Promise<void> {
  for (const [index, { person, since }] of everybody.entries()) {
    if (since === version) await shop.orders(idOf(index), people[person]);
  }
}
async function live(shop: Shop, everybody: readonly Anyone[]): Promise<void> {
  const { version } = await shop.delay();
  await shop.expand(version);
  const who = (fate: Anyone['fate']) => everybody.flatMap((one, index) => (one.fate === fate ? [idOf(index)] : []));
  await shop.step('accepted', [...who('told'), ...who('fulfilled'), ...who('refunded')]);
  await shop.step('claimed', who('claimed'));
  await shop.step('deferred', who('deferred'), addMs(shop.clock.now(), 12 * hourMs));
  for (const customerId of who('fulfilled')) await shop.fulfil(customerId);
  for (const customerId of who('refunded')) await chooseRefund(shop, customerId);
  for (const task of shop.ports.tasks.all()) {
    if (task.state === 'open' && task.work.kind === 'call' && who('called').includes(String(task.customerId)))
      await shop.ports.tasks.update({ ...task, state: 'in-progress', revision: task.revision + 1 });
  }
}
async function chooseRefund(shop: Shop, customerId: string): Promise<void> {
  const work = { kind: 'choice', noticeId: shop.noticeIdOf(1), option: { kind: 'refund', withinDays: 7 } } as const;
  await shop.ports.tasks.create(buildTask({ customerId, subjectId: shop.id, work }));
}
const idOf = (index: number) => customers(1, index + 1)[0] as string;

/** What really happened to a version, in the words of a rehearsal. */
async function whatHappened(shop: Shop) {
  const { version } = await shop.delay();
  const noticeId = shop.noticeIdOf(version);
  const messages = shop.ports.messages.all().filter((message) => message.noticeId === noticeId);
  const tally = (keys: readonly string[]) =>
    Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length]));
  return {
    audience: (await shop.ports.audience.freeze(noticeId))?.members,
    channels: tally(messages.flatMap(({ state, route }) => (state === 'ready' ? [route] : []))),
    notTold: tally(messages.flatMap(({ state, reason }) => (state === 'skipped' ? [reason ?? ''] : []))),
    languages: tally(messages.map(({ language }) => language)),
    callTasks: shop.ports.tasks.all().filter(({ work }) => work.kind === 'call' && work.noticeId === noticeId).length,
  };
}

/** The whole rehearsal of what is drafted, as it is shown. */
async function rehearsed(shop: Shop) {
  const delay = await shop.delay();
  const { counted, own, isWhole } = await rehearse(shop.ports)(delay, await begunFor(shop, delay));
  expect(isWhole).toBe(true);
  return { ...counted, ...own, costUsd: counted.costMicros / 1_000_000 };
}

async function expectAsRehearsed(shop: Shop, statement?: DelayStatement): Promise<void> {
  if (statement) await shop.draft(statement);
  const before = JSON.stringify([shop.ports.messages.all(), shop.ports.tasks.all()]);
  const { audience, channels, notTold, languages, callTasks, sample } = await rehearsed(shop);
  expect(JSON.stringify([shop.ports.messages.all(), shop.ports.tasks.all()])).toBe(before);
  await shop.say();
  const { version } = await shop.delay();
  await shop.expand(version);
  expect({ audience, channels, notTold, languages, callTasks }).toEqual(await whatHappened(shop));
  expect(await shop.audience(version)).toEqual(expect.arrayContaining(sample));
}

describe('a rehearsal', () => {
  it('counts exactly what freezing and planning then do, whatever was said before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyone, { maxLength: 14 }),
        fc.constantFrom(revised, undefined),
        fc.constantFrom(revised, resolved, withdrawn),
        async (everybody, between, last) => {
          const shop = await createShop();
          await shop.ports.suppressions.suppress('listed@example.com', 'hard-bounce');
          await join(shop, everybody, 1);
          await expectAsRehearsed(shop);
          await live(shop, everybody);
          if (between) {
            await join(shop, everybody, 2);
            await expectAsRehearsed(shop, between);
            await live(shop, everybody);
          }
          await join(shop, everybody, 3);
          await expectAsRehearsed(shop, last);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes through as many pages as there are', async () => {
    const waiting = customers(230);
    const shop = await createShop({ waiting });
    await expectAsRehearsed(shop);
    await shop.tell(waiting.slice(0, 150));
    for (const customerId of customers(120, 500)) await shop.orders(customerId);
    await expectAsRehearsed(shop, revised);
    await expectAsRehearsed(shop, withdrawn);
    expect(await shop.ledger(3)).toMatchObject({ audience: 150 });
  });

  it('finds whom an earlier version told although the latest left them out', async () => {
    const shop = await createShop({ waiting: customers(2) });
    await shop.say();
    await shop.tell();
    await shop.fulfil('C-0001');
    await shop.say(revised);
    expect(await shop.audience(2)).toEqual(['C-0002']);
    await shop.draft(withdrawn);
    expect(await rehearsed(shop)).toMatchObject({ audience: 2, sample: customers(2) });
  });

  it('names the orders of which a part was refunded, of those who would be told', async () => {
    const shop = await createShop({ waiting: customers(24) });
    const [first] = shop.ports.orders.allLines();
    for (const line of shop.ports.orders.allLines()) {
      if (line === first) continue;
      if (line.customerId !== first?.customerId) await shop.ports.orders.putLine({ ...line, partlyRefunded: true });
    }
    const { partlyRefunded, audience } = await rehearsed(shop);
    expect([audience, partlyRefunded.orders, partlyRefunded.first.length]).toEqual([24, 23, 20]);
    expect(partlyRefunded.first[0]).toEqual({ customerId: 'C-0002', orderNumber: expect.any(String) });
  });

  it('leaves out of a new date who stopped waiting', async () => {
    const shop = await createShop({ waiting: customers(3) });
    await shop.say();
    await chooseRefund(shop, 'C-0002');
    await shop.draft(revised);
    expect((await rehearsed(shop)).sample).toEqual(['C-0001', 'C-0003']);
  });

  it('prices what it counts: emails, and each part of an SMS in its own script', async () => {
    const shop = await createShop();
    await shop.orders('C-email');
    await shop.orders('C-sms', people.phoneOnly);
    const { smsParts, costUsd, channels } = await rehearsed(shop);
    expect(channels).toEqual({ email: 1, sms: 1 });
    expect(smsParts).toBeGreaterThan(1);
    const { emailPriceMicros, smsPartPriceMicros } = buildSettings().announcements;
    expect(costUsd).toBeCloseTo((emailPriceMicros + smsParts * smsPartPriceMicros) / 1_000_000, 9);
  });

  it('says until when the night holds back, and whom it holds back longer', async () => {
    const shop = await createShop({ waiting: customers(2) });
    await shop.orders('C-late', { preferredHours: { from: '18:00', to: '20:00' } });
    shop.clock.set('2026-11-22T20:00:00.000Z' as Instant);
    expect((await rehearsed(shop)).heldUntil).toEqual([
      { at: '2026-11-23T06:00:00.000Z', reason: 'quiet-hours', customers: 2 },
      { at: '2026-11-23T16:00:00.000Z', reason: 'quiet-hours', customers: 1 },
    ]);
  });

  it('of nothing that is drafted counts nobody', async () => {
    const shop = await createShop({ waiting: customers(2) });
    await shop.say();
    expect(await rehearsed(shop)).toMatchObject({ audience: 0, sample: [], costUsd: 0 });
  });
});
