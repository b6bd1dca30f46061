import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { hasAddressRefused } from '@kesher/domain/customer/address-standing';
import type { Consent } from '@kesher/domain/customer/consent';
import { refuseChannel } from '@kesher/domain/customer/refuse-channel';
import type { CustomerId } from '@kesher/domain/ids';
import { instantFromMs } from '@kesher/domain/instant';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomerStore } from './customer-store.ts';
import { createSegmentStore } from './segment-store.ts';
import { createSuppressionList } from './suppression-list.ts';
import { openTable } from './table.ts';
import { startTables } from './testing/start-tables.ts';
import { createUnreadableRows } from './unreadable-rows.ts';
import { walkBeforeKey, walkCustomers, walkKey } from './walk-customers.ts';

const at = (day: number) => instantFromMs(Date.UTC(2026, 9, day));
const id = (name: string) => name as CustomerId;
const shared = 'twin@mail.example';
let engine: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

async function stored() {
  const names = {
    TABLE_CUSTOMERS: (await engine.emptyNamed('customers')).name,
    TABLE_OFFICE: (await engine.emptyNamed('office')).name,
  };
  const [table, office] = [openTable(engine.dynamo, 'customers', names), openTable(engine.dynamo, 'office', names)];
  const [customers, suppressions] = [createCustomerStore(table), createSuppressionList(table)];
  const asked = { address: shared, channel: 'email', purpose: 'service' } as const;
  return {
    table,
    office,
    customers,
    suppressions,
    /** A profile as older code has stored it: no row leads to it by its segments. */
    putOld: (wanted: Parameters<typeof buildCustomer>[0]) => {
      const customer = buildCustomer(wanted);
      return table.put({ pk: `customer#${customer.id}`, sk: 'profile', ...customer });
    },
    membersOf: async (segment: string) => {
      const { members } = await createSegmentStore(table).members([segment], { after: undefined, limit: 100 });
      return members.map(({ customerId }) => customerId);
    },
    isRefused: async () => hasAddressRefused(await suppressions.standings([shared]), asked),
    walk: (client = engine.client, again = false) =>
      walkCustomers({ client, names, clock: () => at(30), again, rowsAPage: 3 }),
  };
}

const saying = (decision: Consent['decision'], day: number): Consent => ({
  channel: 'email',
  purpose: 'service',
  decision,
  at: at(day),
  how: 'preferences-page',
  shown: '',
});

/** The engine, but something happens before a page is read: it is said which. */
function before(then: (page: number) => Promise<void>): DynamoDBClient {
  let pages = 0;
  const send: Send = async (command) => {
    if (command instanceof ScanCommand) await then((pages += 1));
    return engine.client.send(command);
  };
  return sendingBy(send);
}

type Send = (command: Parameters<DynamoDBClient['send']>[0]) => Promise<unknown>;

/** The engine's client, with another way to send. */
function sendingBy(send: Send): DynamoDBClient {
  return new Proxy(engine.client, {
    get: (client, name) => (name === 'send' ? send : Reflect.get(client, name)),
  });
}

describe('the walk over the customers of an older Kesher', () => {
  it('lets a refusal hold for its address, and a landline take calls only', async () => {
    const { walk, customers, isRefused } = await stored();
    await customers.put(buildCustomer({ id: 'refuser', email: shared, consents: [saying('refused', 1)] }));
    await customers.put(buildCustomer({ id: 'landline', phone: '+97239121111' }));
    expect(await isRefused()).toBe(false);
    expect(await walk()).toEqual({ customers: 2, unreadable: 0, noted: 2, numbers: 1, grouped: 0, doneAt: at(30) });
    expect(await isRefused()).toBe(true);
    expect(await customers.get(id('landline'))).toMatchObject({ callsOnly: '+97239121111', revision: 2 });
    expect(await customers.get(id('refuser'))).toMatchObject({ revision: 1 });
  });

  it('leaves an address open where somebody said yes at it after the refusal', async () => {
    const { walk, customers, isRefused } = await stored();
    await customers.put(buildCustomer({ id: 'refuser', email: shared, consents: [saying('refused', 1)] }));
    await customers.put(buildCustomer({ id: 'twin', email: shared, consents: [saying('granted', 2)] }));
    await walk();
    expect(await isRefused()).toBe(false);
  });

  it('goes on after a kill where it was, counts everybody once, and does nothing when it is done', async () => {
    const { walk, customers, office } = await stored();
    const names = Array.from({ length: 12 }, (_, index) => `c-${index}`);
    for (const name of names)
      await customers.put(buildCustomer({ id: name, email: `${name}@mail.example`, consents: [saying('refused', 1)] }));
    const killed = before(async (page) => {
      if (page > 3) throw new Error('killed');
    });
    await expect(walk(killed)).rejects.toThrow('killed');
    const halfway = await office.get(walkKey);
    expect(halfway).toMatchObject({ after: { pk: expect.any(String) } });
    expect(halfway).not.toHaveProperty('doneAt');
    const { customers: seen, noted } = await walk();
    expect({ seen, noted }).toEqual({ seen: 12, noted: 24 });
    expect(await office.get(walkKey)).not.toHaveProperty('after');
    const untouched = before(async () => expect.unreachable('a page is read'));
    expect(await walk(untouched)).toMatchObject({ customers: 12, doneAt: at(30) });
  });

  it('finds nothing to do when it is asked to walk again', async () => {
    const { walk, customers } = await stored();
    await customers.put(
      buildCustomer({ id: 'refuser', email: shared, phone: '+97239121111', consents: [saying('refused', 1)] }),
    );
    expect(await walk()).toMatchObject({ noted: 2, numbers: 1 });
    expect(await walk(engine.client, true)).toMatchObject({ customers: 1, noted: 0, numbers: 0, grouped: 0 });
  });

  it('sets a row aside that cannot be read, and passes over it', async () => {
    const { walk, customers, table, office, isRefused } = await stored();
    await table.put({ pk: 'customer#broken', sk: 'profile', name: 7 });
    await customers.put(buildCustomer({ id: 'refuser', email: shared, consents: [saying('refused', 1)] }));
    expect(await walk()).toMatchObject({ customers: 1, unreadable: 1 });
    expect(await isRefused()).toBe(true);
    expect(await createUnreadableRows(office).list(10)).toMatchObject([{ pk: 'customer#broken' }]);
  });

  it('looks again at whoever changes or goes meanwhile, and overwrites nothing', async () => {
    const { walk, customers, isRefused } = await stored();
    const landline = buildCustomer({ id: 'landline', email: shared, phone: '+97239121111' });
    await customers.put(landline);
    const refused = refuseChannel(landline, { channel: 'email', at: at(2), how: 'one-click', shown: '' });
    let changed = false;
    const send: Send = async (command) => {
      const answer = await engine.client.send(command);
      if (command instanceof ScanCommand && !changed) {
        changed = true;
        await customers.put(refused);
      }
      return answer;
    };
    expect(await walk(sendingBy(send))).toMatchObject({ numbers: 1 });
    expect(await customers.get(landline.id)).toEqual({ ...refused, callsOnly: '+97239121111', revision: 3 });
    // Whoever refuses today notes it with the address themselves; the walk need not.
    expect(await isRefused()).toBe(false);
  });

  it('lets everybody be found by their segments, also in one that is called like a profile', async () => {
    const { walk, putOld, membersOf, table } = await stored();
    const members = Array.from({ length: 12 }, (_, index) => `c-${10 + index}`);
    for (const name of members) await putOld({ id: name, segments: ['Gold', 'profile'] });
    await putOld({ id: 'profile', segments: ['gold'] });
    await putOld({ id: 'alone' });
    expect(await membersOf('gold')).toEqual([]);
    expect(await walk()).toMatchObject({ customers: 14, unreadable: 0, grouped: 13 });
    expect(await membersOf('gold')).toEqual([...members, 'profile']);
    expect(await membersOf('PROFILE')).toEqual(members);
    expect((await createSegmentStore(table).names()).map((name) => name.toLowerCase())).toEqual(['gold', 'profile']);
    expect(await walk(engine.client, true)).toMatchObject({ customers: 14, unreadable: 0, grouped: 13 });
  });

  it('brings no more than the segments where the walk before it has come to its end', async () => {
    const { walk, putOld, membersOf, office, customers, isRefused } = await stored();
    await putOld({ id: 'refuser', email: shared, consents: [saying('refused', 1)], segments: ['gold'] });
    await putOld({ id: 'landline', phone: '+97239121111' });
    await office.put({ ...walkBeforeKey, customers: 2, unreadable: 0, noted: 1, numbers: 1, doneAt: at(29) });
    expect(await walk()).toMatchObject({ customers: 2, noted: 0, numbers: 0, grouped: 1 });
    expect(await membersOf('gold')).toEqual(['refuser']);
    expect(await isRefused()).toBe(false);
    expect(await customers.get(id('landline'))).toMatchObject({ revision: 1 });
    expect(await walk(engine.client, true)).toMatchObject({ noted: 2, numbers: 1, grouped: 1 });
  });

  it('leaves no row of a segment behind for whoever is erased meanwhile', async () => {
    const { walk, putOld, table, customers } = await stored();
    await putOld({ id: 'gone', segments: ['gold'] });
    const send: Send = async (command) => {
      const answer = await engine.client.send(command);
      if (command instanceof ScanCommand) await customers.erase(id('gone'));
      return answer;
    };
    expect(await walk(sendingBy(send))).toMatchObject({ grouped: 0 });
    expect(await table.get({ pk: 'segment#gold', sk: 'gone' })).toBeUndefined();
  });
});
