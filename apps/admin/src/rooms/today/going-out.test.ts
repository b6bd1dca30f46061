import { describe, expect, it } from 'vitest';
import type { Ledger, StockDelay, Stop } from '../../server/api-types.ts';
import { goingOutOf, underWayOf } from './going-out.ts';

const statement: NonNullable<StockDelay['draft']>['statement'] = { kind: 'resolved' };
const decidedAt = '2026-11-30T10:40:00.000Z';
const delay = (id: string, wanted: Partial<StockDelay>): StockDelay => ({
  id,
  products: [{ id: 'p-1', name: 'Lenses' }],
  stage: 'open',
  version: 1,
  round: 1,
  promises: [],
  createdBy: 'ann',
  createdAt: decidedAt,
  revision: 3,
  ...wanted,
});
const live = (id: string, published = true) => ({
  live: { noticeId: `${id}.v1`, statement, published, publishedBy: 'ann', publishedAt: decidedAt, decidedAt },
});
const countdown = {
  draft: {
    statement,
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
    audience: 1 + waiting,
    outcomes,
    reasons: {},
    channels: {},
    languages: {},
    arrival: { delivered: 1, opened: 0, openedUnknown: 0 },
  };
  return { delay: delay(id, live(id)), ledger };
};
const stopOf = (id: string): Stop => ({
  scope: 'announcement',
  id,
  stoppedBy: 'noa',
  stoppedAt: '2026-11-30T10:42:00.000Z',
});
const idsGoingOut = (delays: StockDelay[], ledgers: ReturnType<typeof ledgerOf>[], stops: Stop[] = []) =>
  goingOutOf(underWayOf(delays, ledgers), stops).map(({ id }) => id);

describe('what is going out', () => {
  it('begins with the countdown, and ends when nobody waits', () => {
    expect(idsGoingOut([delay('d-1', countdown)], [])).toEqual(['d-1']);
    expect(idsGoingOut([delay('d-1', live('d-1'))], [ledgerOf('d-1', 2)])).toEqual(['d-1']);
    expect(idsGoingOut([delay('d-1', live('d-1'))], [ledgerOf('d-1', 0)])).toEqual([]);
  });

  it('has no gap between the countdown and the first ledger', () => {
    expect(idsGoingOut([delay('d-1', live('d-1', false))], [])).toEqual(['d-1']);
  });

  it('is not known as long as a ledger was not read', () => {
    const delays = [delay('d-1', live('d-1')), delay('d-2', live('d-2', false))];
    expect(underWayOf(delays, []).isWhole).toBe(false);
    expect(underWayOf(delays, [ledgerOf('d-1', 0)]).isWhole).toBe(true);
  });

  it('names a delay once whose correction counts down while its version goes out', () => {
    expect(idsGoingOut([delay('d-1', { ...live('d-1'), ...countdown })], [ledgerOf('d-1', 2)])).toEqual(['d-1']);
  });

  it('leaves out what its own stop holds, and nothing else', () => {
    const delays = [delay('d-1', countdown), delay('d-2', live('d-2'))];
    expect(idsGoingOut(delays, [ledgerOf('d-2', 2)], [stopOf('d-2')])).toEqual(['d-1']);
    expect(idsGoingOut(delays, [ledgerOf('d-2', 2)], [stopOf('d-1'), stopOf('d-2')])).toEqual([]);
    const everything: Stop = { scope: 'everything', stoppedBy: 'noa', stoppedAt: decidedAt };
    expect(idsGoingOut(delays, [ledgerOf('d-2', 2)], [everything])).toEqual(['d-1', 'd-2']);
  });
});
