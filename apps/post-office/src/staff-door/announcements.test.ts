import { buildStockDelay } from '@kesher/testing/builders/stock-delay';
import { describe, expect, it } from 'vitest';
import { openDoor } from './testing/staff-door.ts';

describe('what is announced, at the door', () => {
  it('is listed in short, newest first, in pages, and read one by one', async () => {
    const { json, problem, delays } = await openDoor();
    await delays.create(buildStockDelay({ id: 'delay-2', createdAt: '2026-11-23T08:00:00.000Z' }));
    const first = await json<{ next: string }>('GET', '/staff/announcements?limit=1', { as: 'agent' });
    expect(first).toMatchObject({
      announcements: [
        { job: 'stock-delay', id: 'delay-2', about: [{ name: 'Oak table' }], live: { says: 'declared' } },
      ],
    });
    expect(await json('GET', `/staff/announcements?limit=1&after=${first.next}`)).toMatchObject({
      announcements: [{ id: 'delay-1' }],
    });
    expect(await json('GET', '/staff/announcements/delay-1')).toMatchObject({ id: 'delay-1', stage: 'open' });
    expect(await problem('GET', '/staff/announcements/delay-9')).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('has its promises counted, the most urgent of the open ones first', async () => {
    const { json, delays } = await openDoor();
    const promise = { noticeId: 'delay-2.v1', dueAt: '2026-11-28T10:00:00.000Z', state: 'open' as const };
    const kept = { ...promise, state: 'kept' as const, dueAt: '2026-11-27T10:00:00.000Z' };
    await delays.create(buildStockDelay({ id: 'delay-2', promises: [kept, promise] }));
    expect(await json('GET', '/staff/promises', { as: 'agent' })).toEqual({
      kept: 1,
      broken: 0,
      withdrawnFor: 0,
      rate: 1,
      open: [
        { subject: { job: 'stock-delay', id: 'delay-2' }, promise },
        { subject: { job: 'stock-delay', id: 'delay-1' }, promise: expect.objectContaining({ state: 'open' }) },
      ],
    });
  });

  it('is listed without the one that cannot be read', async () => {
    const { json, delays } = await openDoor();
    await delays.create(buildStockDelay({ id: 'delay-2' }));
    delays.damage('delay-1', { stage: 'late' });
    const { announcements } = await json<{ announcements: { id: string }[] }>('GET', '/staff/announcements');
    expect(announcements.map(({ id }) => id)).toEqual(['delay-2']);
  });
});
