import { expect, it } from 'vitest';
import { escalation } from '../../check-ins/escalation.fixture.ts';
import type { CheckIn } from '../../server/api-types.ts';
import { groupsOf } from './board.ts';
import { dayAfter } from './days.ts';

const at = '2026-11-29T08:00:00.000Z';
const row = (id: string, part: Partial<CheckIn> = {}): { checkIn: CheckIn } => ({
  checkIn: {
    id,
    customerId: 'C-1',
    endedAt: at,
    stepId: 'next-day',
    state: 'waiting',
    answers: [],
    attempts: [],
    isOverdue: false,
    revision: 1,
    ...part,
  },
});

it('a day lies in states, those in which somebody must act first, and before all of them the open flags', () => {
  const rows = [
    row('later', { endedAt: '2026-11-29T09:00:00.000Z' }),
    row('early'),
    row('taken', {
      endedAt: '2026-11-29T08:30:00.000Z',
      escalation: { ...escalation, acknowledged: { by: 'samar', at } },
    }),
    row('flag', { endedAt: '2026-11-29T10:00:00.000Z', escalation }),
    row('over', { state: 'cancelled', escalation }),
    row('ring', { state: 'calling' }),
  ];
  expect(
    groupsOf(rows).map(({ state, rows: found }) => [state, found.map(({ checkIn }) => checkIn.id).join(' ')]),
  ).toEqual([
    ['flag', 'flag'],
    ['calling', 'ring'],
    ['waiting', 'early taken later'],
    ['cancelled', 'over'],
  ]);
});

it('a day has one before it and one after it, and what is no day has none', () => {
  expect([dayAfter('2026-12-01', -1), dayAfter('2026-12-31', 1), dayAfter('', 1)]).toEqual([
    '2026-11-30',
    '2027-01-01',
    undefined,
  ]);
});
