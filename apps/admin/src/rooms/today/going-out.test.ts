import { describe, expect, it } from 'vitest';
import type { Announcement, Ledger, Stop } from '../../server/api-types.ts';
import { goingOutOf, underWayOf } from './going-out.ts';

const says = 'resolved';
const decidedAt = '2026-11-30T10:40:00.000Z';
const announcement = (id: string, wanted: Partial<Announcement>): Announcement => ({
  id,
  job: 'stock-delay',
  about: [{ name: 'Lenses' }],
  stage: 'open',
  version: 1,
  promises: [],
  createdBy: 'ann',
  createdAt: decidedAt,
  revision: 3,
  ...wanted,
});
const live = (id: string, published = true) => ({
  live: { noticeId: `${id}.v1`, says, published, publishedBy: 'ann', publishedAt: decidedAt, decidedAt },
});
const countdown = {
  draft: {
    says,
    stage: 'countdown' as const,
    changedBy: 'ann',
    changedAt: decidedAt,
    decidedAt,
    goesOutAt: '2026-11-30T10:50:00.000Z',
  },
};
const ledgerOf = (id: string, waiting: number) => {
  const outcomes = { told: 1, waiting, unknown: 0, notTold: 0, unreachable: 0 };
  const ledger: Ledger = {
    noticeId: `${id}.v1`,
    frozen: true,
    frozenMembers: 1 + waiting,
    erased: 0,
    uncounted: 0,
    audience: 1 + waiting,
    outcomes,
    reasons: {},
    channels: {},
    languages: {},
    arrival: { delivered: 1, opened: 0, openedUnknown: 0 },
  };
  return { announcement: announcement(id, live(id)), ledger };
};
const stopOf = (id: string): Stop => ({
  scope: 'announcement',
  id,
  stoppedBy: 'noa',
  stoppedAt: '2026-11-30T10:42:00.000Z',
});
const idsGoingOut = (announcements: Announcement[], ledgers: ReturnType<typeof ledgerOf>[], stops: Stop[] = []) =>
  goingOutOf(underWayOf(announcements, ledgers), stops).map(({ id }) => id);

describe('what is going out', () => {
  it('begins with the countdown, and ends when nobody waits', () => {
    expect(idsGoingOut([announcement('d-1', countdown)], [])).toEqual(['d-1']);
    expect(idsGoingOut([announcement('d-1', live('d-1'))], [ledgerOf('d-1', 2)])).toEqual(['d-1']);
    expect(idsGoingOut([announcement('d-1', live('d-1'))], [ledgerOf('d-1', 0)])).toEqual([]);
  });

  it('has no gap between the countdown and the first ledger', () => {
    expect(idsGoingOut([announcement('d-1', live('d-1', false))], [])).toEqual(['d-1']);
  });

  it('is not known as long as a ledger was not read', () => {
    const announcements = [announcement('d-1', live('d-1')), announcement('d-2', live('d-2', false))];
    expect(underWayOf(announcements, []).isWhole).toBe(false);
    expect(underWayOf(announcements, [ledgerOf('d-1', 0)]).isWhole).toBe(true);
  });

  it('names an announcement once whose correction counts down while its version goes out', () => {
    expect(idsGoingOut([announcement('d-1', { ...live('d-1'), ...countdown })], [ledgerOf('d-1', 2)])).toEqual(['d-1']);
  });

  it('leaves out what its own stop holds, and nothing else', () => {
    const announcements = [announcement('d-1', countdown), announcement('d-2', live('d-2'))];
    expect(idsGoingOut(announcements, [ledgerOf('d-2', 2)], [stopOf('d-2')])).toEqual(['d-1']);
    expect(idsGoingOut(announcements, [ledgerOf('d-2', 2)], [stopOf('d-1'), stopOf('d-2')])).toEqual([]);
    const everything: Stop = { scope: 'everything', stoppedBy: 'noa', stoppedAt: decidedAt };
    expect(idsGoingOut(announcements, [ledgerOf('d-2', 2)], [everything])).toEqual(['d-1', 'd-2']);
  });
});
