import type { CheckIn } from '../../server/api-types.ts';

/** In the order in which somebody must act: what waits for us first, what is over last. */
export const states = [
  'calling',
  'not-reached',
  'asked',
  'waiting',
  'answered',
  'cancelled',
] as const satisfies CheckIn['state'][];

type Row = { checkIn: CheckIn };

/** A part of the board: the flags that nobody has taken up, or a state. */
export type Group<Of> = { state: 'flag' | CheckIn['state']; rows: Of[] };

/** A day's check-ins: first, whatever their state, the flags that nobody has taken up; then by state. In each by time. */
export function groupsOf<Of extends Row>(rows: readonly Of[]): Group<Of>[] {
  const byTime = rows.toSorted((left, right) => (left.checkIn.endedAt < right.checkIn.endedAt ? -1 : 1));
  const flags = byTime.filter(({ checkIn }) => isOpenFlag(checkIn));
  const others = byTime.filter(({ checkIn }) => !isOpenFlag(checkIn));
  return [
    { state: 'flag' as const, rows: flags },
    ...states.map((state) => ({ state, rows: others.filter(({ checkIn }) => checkIn.state === state) })),
  ].filter((group) => group.rows.length > 0);
}

/** Whether it is a flag that nobody has taken up yet. */
function isOpenFlag({ escalation, state }: CheckIn): boolean {
  return state !== 'cancelled' && escalation !== undefined && escalation.acknowledged === undefined;
}
