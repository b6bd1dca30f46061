import { aProtocol } from '@kesher/domain/check-in/protocol/protocol.fixture';
import { customerIdSchema } from '@kesher/domain/ids';
import { instantSchema } from '@kesher/domain/instant-schema';
import { buildVisit, buildWork } from '@kesher/testing/builders/check-in';
import { byTheTable } from '@kesher/testing/in-memory/by-the-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCareConcern } from './care-concern.ts';
import { createCheckInStore } from './check-in-store.ts';
import { createProtocolStore } from './protocol-store.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const now = instantSchema.parse('2026-11-22T08:00:00.000Z');
const stranger = customerIdSchema.parse('stranger');

async function begin() {
  const table = await tables.empty('checkIns');
  return {
    care: createCareConcern(table, () => now),
    checkIns: createCheckInStore(table, byTheTable),
    protocols: createProtocolStore(table),
  };
}

describe('care concerns', () => {
  it('nobody in a business that asks nobody', async () => {
    const { care } = await begin();
    expect([await care.ofBusiness(), await care.ofCustomer(stranger)]).toEqual([false, false]);
  });

  it.each([
    ['work', buildWork()],
    ['visit', buildVisit()],
  ] as const)('whom a %s is known of, and the business while something is left to do', async (kind, row) => {
    const { care, checkIns } = await begin();
    const { wakeAt: _none, ...rest } = row;
    const put = (more: object) =>
      kind === 'work'
        ? checkIns.putWork({ ...buildWork(), ...rest, ...more })
        : checkIns.putVisit({ ...buildVisit(), ...rest, ...more });
    await put({ wakeAt: undefined });
    const id = customerIdSchema.parse(row.customerId);
    expect([await care.ofCustomer(id), await care.ofCustomer(stranger)]).toEqual([true, false]);
    expect(await care.ofBusiness()).toBe(false);
    await put({ revision: 2, wakeAt: now });
    expect(await care.ofBusiness()).toBe(true);
  });

  it('everybody where a protocol is on', async () => {
    const { care, protocols } = await begin();
    await protocols.put({ protocol: aProtocol({ signatures: [] }), revision: 1 });
    expect(await care.ofCustomer(stranger)).toBe(false);
    await protocols.put({ protocol: aProtocol(), revision: 2 });
    expect([await care.ofBusiness(), await care.ofCustomer(stranger)]).toEqual([true, true]);
  });
});
