import type { Arrival } from '../../server/api-types.ts';

type Group = { is: 'danger' | 'urgent' | Arrival['state']; arrivals: Arrival[] };

/** The arrivals as the desk goes by them: whose words may mean danger, whose visit is urgent and who has not come yet, who is here, who is expected, and quietly those who are over. */
export function groupsOf(arrivals: readonly Arrival[]): Group[] {
  const isUrgent = ({ isUrgent: cannotWait, isDanger, state }: Arrival) =>
    cannotWait && !isDanger && state === 'booked';
  const states = ['arrived', 'booked', 'seen', 'cancelled'] as const;
  const others = arrivals.filter((arrival) => !arrival.isDanger && !isUrgent(arrival));
  return [
    { is: 'danger' as const, arrivals: arrivals.filter(({ isDanger }) => isDanger) },
    { is: 'urgent' as const, arrivals: arrivals.filter(isUrgent) },
    ...states.map((state) => ({ is: state, arrivals: others.filter((arrival) => arrival.state === state) })),
  ].filter((group) => group.arrivals.length > 0);
}

/** Whether somebody is still to come, or waits. */
export function isExpected({ state }: Pick<Arrival, 'state'>): boolean {
  return state === 'booked' || state === 'arrived';
}
