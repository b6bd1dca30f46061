import { noticeIdSchema } from '@kesher/domain/ids';
import { emptyLedger } from '@kesher/domain/notice/ledger';
import { expect, test } from 'vitest';
import { lookAgainAfterMs } from './look-again.ts';

const noticeId = noticeIdSchema.parse('delay-1.v1');
const ledger = (frozenMembers: number, waiting: number, { uncounted = 0, frozen = true } = {}) => ({
  ...emptyLedger(),
  noticeId,
  frozen,
  frozenMembers,
  erased: 0,
  uncounted,
  outcomes: { told: frozenMembers - waiting, waiting, unknown: 0, notTold: 0, unreachable: 0 },
});

test('while customers wait a ledger is asked for less often the larger its audience is', () => {
  const waits = [10, 1_000, 1_001, 10_000, 100_001, 10_000_000].map((members) => lookAgainAfterMs(ledger(members, 1)));
  expect(waits).toEqual([2_000, 2_000, 5_000, 10_000, 30_000, 60_000]);
});

test('what has ended is asked for once a minute, and what nobody has counted yet has not ended', () => {
  expect(lookAgainAfterMs(ledger(10, 0))).toBe(60_000);
  expect(lookAgainAfterMs(ledger(10, 0, { uncounted: 5 }))).toBe(2_000);
  expect(lookAgainAfterMs(ledger(10, 0, { frozen: false }))).toBe(2_000);
  expect(lookAgainAfterMs(undefined)).toBe(2_000);
});
