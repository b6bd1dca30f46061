import { figuresOf, isBehind, staffMinutesBar } from '@kesher/domain/check-in/learned/figures';
import { emptyTally, groupings, mergeTallies } from '@kesher/domain/check-in/learned/tally';
import type { IsoDate } from '@kesher/domain/instant';
import type { CheckInPorts } from '../ports.ts';

/** What was learned of the works of these days, of everybody and by group; groups with the most check-ins first. */
export function readLearned(ports: Pick<CheckInPorts, 'tallies'>) {
  return async (from: IsoDate, to: IsoDate) => {
    const [tallies, run] = await Promise.all([ports.tallies.range(from, to), ports.tallies.run()]);
    const { all, groups, feelings } = mergeTallies([emptyTally(from), ...tallies]);
    return {
      from,
      to,
      days: tallies.length,
      all: figuresOf(all),
      groups: groupings.flatMap((by) =>
        Object.entries(groups[by])
          .toSorted(([, left], [, right]) => right.all - left.all)
          .map(([key, counts]) => {
            const behind = isBehind(counts, all);
            return { by, key, figures: figuresOf(counts), ...(behind !== undefined && { isBehind: behind }) };
          }),
      ),
      feelings,
      staffMinutesBar,
      ...(run?.doneAt && { evening: { ...run.evening, day: run.for } }),
    };
  };
}
