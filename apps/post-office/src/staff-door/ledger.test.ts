import { notice, people } from '@kesher/engine/testing/office';
import { describe, expect, it } from 'vitest';
import { ledgerPath, openDoor, told } from './testing/staff-door.ts';

describe('the ledger at the door', () => {
  it('counts each customer once, and has the list with their names behind each number', async () => {
    const { json } = await told(people(3));
    expect(await json('GET', ledgerPath, { as: 'agent' })).toMatchObject({
      noticeId: notice.id,
      frozen: true,
      audience: 3,
      outcomes: { told: 3, waiting: 0 },
      channels: { email: 3 },
    });
    expect(await json('GET', `${ledgerPath}/told`)).toMatchObject({
      standings: [{ customerId: 'C-000', route: 'email' }, {}, {}],
      customers: { 'C-002': { name: 'Dana Levi', language: 'he' } },
    });
    expect(await json('GET', `${ledgerPath}/waiting`)).toEqual({ standings: [], customers: {} });
  });

  it('puts on record whom its lists show, and nobody where it shows numbers', async () => {
    const { json, ports } = await told(people(3));
    const looks = async () => (await ports.access.page({ limit: 9, now: ports.clock() })).looks;
    await json('GET', ledgerPath);
    expect(await looks()).toEqual([]);
    await json('GET', `${ledgerPath}/told`, { as: 'agent' });
    expect(await looks()).toHaveLength(3);
    expect(await looks()).toContainEqual(
      expect.objectContaining({ by: 'agent', thing: 'ledger', of: notice.id, customerId: 'C-001' }),
    );
  });

  it('is not there before an audience is frozen', async () => {
    const { problem } = await openDoor();
    for (const path of [ledgerPath, `${ledgerPath}/told`, '/staff/notices/delay-none.v1/ledger'])
      expect(await problem('GET', path)).toMatchObject({ status: 404, code: 'not-found' });
  });
});
