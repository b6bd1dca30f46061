import type { AccessThing } from '@kesher/domain/access/access';
import type { AccessLog } from '@kesher/domain/access/access-log';
import { createInMemoryAccessLog } from '@kesher/testing/in-memory/access-log';
import { describe, expect, it } from 'vitest';
import { delayPath, drafted, ledgerPath, messagePath, told } from './testing/delay-door.ts';
import { openStaffDoor } from './testing/staff-door.ts';

async function watched(begin: typeof told = told) {
  const { ports } = await begin();
  const access: AccessLog = createInMemoryAccessLog();
  const looks = async () =>
    (await access.page({ limit: 99, now: ports.clock() })).looks.map(({ by, thing, of, customerId }) =>
      [by, thing, of ?? '-', customerId].join(' '),
    );
  return { ...openStaffDoor({ ...ports, access }), looks };
}

const doors: [string, AccessThing, string, number, typeof told][] = [
  [`${ledgerPath}/told`, 'ledger', 'delay-table-late.v1', 3, told],
  [messagePath, 'message', 'delay-table-late.v1', 1, told],
  [`${delayPath}/rehearsal`, 'rehearsal', '-', 3, drafted],
];

describe('who looked at those whom a delay concerns', () => {
  it.each(doors)('is on record once an hour after %s', async (path, thing, of, customers, begin) => {
    const { json, looks } = await watched(begin);
    await json('GET', path, { as: 'agent' });
    await json('GET', path, { as: 'agent' });
    const seen = await looks();
    expect(seen).toHaveLength(customers);
    expect(seen).toContain(`agent ${thing} ${of} C-0001`);
  });

  it('is not on record where only numbers were shown', async () => {
    const { json, looks } = await watched();
    for (const path of ['/staff/delays', delayPath, ledgerPath, '/staff/promises', '/staff/insights'])
      await json('GET', path);
    expect(await looks()).toEqual([]);
  });
});
