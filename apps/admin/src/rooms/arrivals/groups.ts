import type { Arrival } from '../../server/api-types.ts';

type Group = { is: 'urgent' | Arrival['state']; arrivals: Arrival[] };

/** The arrivals as the desk goes by them: who cannot wait, who is here, who is expected, and quietly those who are over. */
export function groupsOf(arrivals: readonly Arrival[]): Group[] {
  const isUrgent = ({ isUrgent: cannotWait, state }: Arrival) => cannotWait && isExpected({ state });
  const states = ['arrived', 'booked', 'seen', 'cancelled'] as const;
  const others = arrivals.filter((arrival) => !isUrgent(arrival));
  return [
    { is: 'urgent' as const, arrivals: arrivals.filter(isUrgent) },
    ...states.map((state) => ({ is: state, arrivals: others.filter((arrival) => arrival.state === state) })),
  ].filter((group) => group.arrivals.length > 0);
}

/** Whether somebody is still to come, or waits. */
export function isExpected({ state }: Pick<Arrival, 'state'>): boolean {
  return state === 'booked' || state === 'arrived';
}
