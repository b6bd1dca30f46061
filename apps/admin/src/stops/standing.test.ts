import { describe, expect, it } from 'vitest';
import type { StockDelay, Stop } from '../server/api-types.ts';
import { pressing, settling, stopsOfAnnouncement } from './standing.ts';

const stoppedAt = '2026-11-30T10:42:00.000Z';
const pressedMs = Date.parse(stoppedAt);
const stop: Stop = { scope: 'announcement', id: 'd-1', stoppedBy: 'noa', stoppedAt };
const statement: NonNullable<StockDelay['draft']>['statement'] = { kind: 'resolved' };
const delay = (wanted: Partial<StockDelay>): StockDelay => ({
  id: 'd-1',
  products: [{ id: 'p-1', name: 'Lenses' }],
  stage: 'open',
  version: 1,
  round: 1,
  promises: [],
  createdBy: 'ann',
  createdAt: '2026-11-30T08:00:00.000Z',
  revision: 3,
  ...wanted,
});
const live = (decidedAt: string) => ({
  noticeId: 'd-1.v1',
  statement,
  published: true,
  publishedBy: 'ann',
  publishedAt: '2026-11-30T10:41:00.000Z',
  decidedAt,
});
const countdown = (decidedAt: string) => ({
  statement,
  stage: 'countdown' as const,
  changedBy: 'ann',
  changedAt: decidedAt,
  decidedAt,
  goesOutAt: '2026-11-30T10:50:00.000Z',
});
const before = '2026-11-30T10:40:00.000Z';
const after = '2026-11-30T10:43:00.000Z';

describe('a stop', () => {
  it('has its five seconds from when this device first saw it, however far its clock is off', () => {
    for (const offMs of [-600_000, 0, 600_000]) {
      const nowMs = pressedMs + offMs;
      expect(settling([], [stop], nowMs)).toEqual([{ ...stop, settledAtMs: nowMs + 5_000 }]);
    }
  });

  it('keeps them when it is read again, and has new ones when it was pressed again', () => {
    const first = settling([], [stop], pressedMs);
    expect(settling(first, [stop], pressedMs + 3_000)).toEqual(first);
    const again = settling(first, [{ ...stop, stoppedAt: after }], pressedMs + 60_000);
    expect(again).toMatchObject([{ settledAtMs: pressedMs + 65_000 }]);
  });

  it('is over its seconds where it stood long before the page was opened', () => {
    expect(settling(undefined, [stop], pressedMs + 5_000)).toMatchObject([{ settledAtMs: pressedMs + 5_000 }]);
    expect(settling(undefined, [stop], pressedMs + 1_000)).toMatchObject([{ settledAtMs: pressedMs + 6_000 }]);
  });
});

describe('the stop of an announcement', () => {
  it('holds the version and the countdown that were decided before it', () => {
    const known = delay({ live: live(before), draft: countdown(before) });
    expect(stopsOfAnnouncement(known, [stop])).toEqual({ live: stop, countdown: stop });
  });

  it('holds no correction that was decided after it', () => {
    const known = delay({ live: live(before), draft: countdown(after) });
    expect(stopsOfAnnouncement(known, [stop])).toEqual({ live: stop });
    expect(stopsOfAnnouncement(delay({ live: live(after) }), [stop])).toEqual({});
  });

  it('holds all of it from the press on, before the server has answered', () => {
    const pressed = pressing({ scope: 'announcement', id: 'd-1' }, 'noa');
    expect(stopsOfAnnouncement(delay({ live: live(after) }), [pressed])).toEqual({ live: pressed });
  });

  it('is not the stop of a channel, of everything or of another announcement', () => {
    const others: Stop[] = [
      { scope: 'everything', stoppedBy: 'noa', stoppedAt },
      { scope: 'channel', id: 'sms', stoppedBy: 'noa', stoppedAt },
      { ...stop, id: 'd-2' },
    ];
    expect(stopsOfAnnouncement(delay({ live: live(before), draft: countdown(before) }), others)).toEqual({});
  });

  it('holds nothing of a draft that nobody has announced', () => {
    const { goesOutAt: _at, ...editing } = { ...countdown(before), stage: 'editing' as const };
    expect(stopsOfAnnouncement(delay({ draft: editing }), [stop])).toEqual({});
  });
});
