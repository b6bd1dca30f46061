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

/** A day's check-ins by state, only the states that there are; in each the flags that nobody has taken up first, then by time. */
export function groupsOf<Of extends Row>(rows: readonly Of[]): { state: CheckIn['state']; rows: Of[] }[] {
  return states
    .map((state) => ({
      state,
      rows: rows
        .filter(({ checkIn }) => checkIn.state === state)
        .toSorted(
          (left, right) =>
            Number(isOpenFlag(right.checkIn)) - Number(isOpenFlag(left.checkIn)) ||
            (left.checkIn.endedAt < right.checkIn.endedAt ? -1 : 1),
        ),
    }))
    .filter((group) => group.rows.length > 0);
}

/** Whether it is a flag that nobody has taken up yet. */
export function isOpenFlag({ escalation }: Pick<CheckIn, 'escalation'>): boolean {
  return escalation !== undefined && escalation.acknowledged === undefined;
}
