import { quietEvening } from '@kesher/domain/check-in/learned/evening';
import { emptyTally, noCounts } from '@kesher/domain/check-in/learned/tally';
import type { TallyRun } from '@kesher/domain/check-in/learned/tally-run';
import type { TallyStore } from '@kesher/domain/check-in/learned/tally-store';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import { describe, expect, it } from 'vitest';

const day = (date: number) => isoDateSchema.parse(`2026-11-${date}`);

/** What every store of tallies must do. `create` answers an empty one. */
export function describeTallyStore(name: string, create: () => Promise<{ store: TallyStore }>): void {
  describe(`the store of tallies ${name}`, () => {
    it('keeps one for each day, the last that was written, and lists days in their order', async () => {
      const { store } = await create();
      const counted = { ...emptyTally(day(27)), all: { ...noCounts, all: 3, staffMinutes: 1.5 } };
      for (const tally of [emptyTally(day(28)), emptyTally(day(27)), emptyTally(day(30)), counted])
        await store.put(tally);
      expect(await store.range(day(27), day(29))).toEqual([counted, emptyTally(day(28))]);
    });

    it('lets one of two who count go on', async () => {
      const { store } = await create();
      const run: TallyRun = {
        for: day(29),
        day: day(19),
        tally: emptyTally(day(19)),
        evening: quietEvening,
        revision: 1,
      };
      expect(await store.run()).toBeUndefined();
      expect(await store.putRun(run)).toBe('stored');
      expect(await store.putRun(run)).toBe('stale');
      expect(await store.putRun({ ...run, after: 'x', revision: 2 })).toBe('stored');
      expect(await store.run()).toEqual({ ...run, after: 'x', revision: 2 });
    });
  });
}
