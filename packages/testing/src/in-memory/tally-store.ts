import { type Tally, tallySchema } from '@kesher/domain/check-in/learned/tally';
import { type TallyRun, tallyRunSchema } from '@kesher/domain/check-in/learned/tally-run';
import type { TallyStore } from '@kesher/domain/check-in/learned/tally-store';

/** What was learned, in a map. */
export function createInMemoryTallyStore(): TallyStore {
  const days = new Map<string, Tally>();
  let run: TallyRun | undefined;
  return {
    async put(tally) {
      days.set(tally.day, tallySchema.parse(tally));
    },
    range: async (from, to) =>
      [...days.values()]
        .filter(({ day }) => from <= day && day <= to)
        .toSorted((left, right) => (left.day < right.day ? -1 : 1)),
    run: async () => run,
    async putRun(next) {
      if ((run?.revision ?? 0) !== next.revision - 1) return 'stale';
      run = tallyRunSchema.parse(next);
      return 'stored';
    },
  };
}
