import type { AccessLog } from '@kesher/domain/access/access-log';
import { createInMemoryAccessLog } from '@kesher/testing/in-memory/access-log';
import { describe, expect, it } from 'vitest';
import { delayPath, drafted, told } from './testing/delay-door.ts';
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

describe('who looked at those whom a delay concerns', () => {
  it('is on record once an hour after a rehearsal', async () => {
    const { json, looks } = await watched(drafted);
    await json('GET', `${delayPath}/rehearsal`, { as: 'agent' });
    await json('GET', `${delayPath}/rehearsal`, { as: 'agent' });
    const seen = await looks();
    expect(seen).toHaveLength(3);
    expect(seen).toContain('agent rehearsal - C-0001');
  });

  it('is not on record where only numbers were shown', async () => {
    const { json, looks } = await watched();
    for (const path of ['/staff/delays', delayPath, `${delayPath}/choices`, '/staff/insights']) await json('GET', path);
    expect(await looks()).toEqual([]);
  });
});
