import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../server/api-types.ts';
import { groupsOf, isExpected } from './groups.ts';

const arrival = (id: string, changes: Partial<Arrival>): Arrival => ({
  id,
  state: 'booked',
  isUrgent: false,
  isDanger: false,
  intake: 'not-asked',
  welcome: { needs: [] },
  ...changes,
});

describe('the arrivals of a day, in groups', () => {
  it('have who is urgently expected first, and whoever has come among those who are here, and no empty group', () => {
    const groups = groupsOf([
      arrival('expected', {}),
      arrival('danger', { isUrgent: true, isDanger: true }),
      arrival('urgent and here', { isUrgent: true, state: 'arrived' }),
      arrival('here', { state: 'arrived' }),
      arrival('urgent', { isUrgent: true }),
      arrival('was urgent', { isUrgent: true, state: 'seen' }),
    ]);
    expect(groups.map(({ is, arrivals }) => [is, arrivals.map(({ id }) => id)])).toEqual([
      ['danger', ['danger']],
      ['urgent', ['urgent']],
      ['arrived', ['urgent and here', 'here']],
      ['booked', ['expected']],
      ['seen', ['was urgent']],
    ]);
    expect(groupsOf([])).toEqual([]);
  });

  it('count those who are still to come, or wait', () => {
    const states = ['booked', 'arrived', 'seen', 'cancelled'] as const;
    expect(states.filter((state) => isExpected({ state }))).toEqual(['booked', 'arrived']);
  });
});
