import { isoWeekSchema } from '@kesher/domain/check-in/rota/iso-week';
import { rotaPatternSchema } from '@kesher/domain/check-in/rota/rota';
import { aRota, aTurn, week49 } from '@kesher/domain/check-in/rota/rota.fixture';
import type { RotaStore } from '@kesher/domain/check-in/rota/rota-store';
import { idOf } from '@kesher/domain/staff/team.fixture';
import { describe, expect, it } from 'vitest';

const week50 = isoWeekSchema.parse('2026-W50');

/** What every store of rotas must do. `create` answers an empty one. */
export function describeRotaStore(name: string, create: () => Promise<{ store: RotaStore }>): void {
  describe(`the rota store ${name}`, () => {
    it('answers those of the weeks that are asked for, in their order', async () => {
      const { store } = await create();
      const [rota, next] = [aRota([aTurn(['samar'])]), aRota([], { week: week50 })];
      expect(await store.of([week49, week50])).toEqual([]);
      expect(await store.of([])).toEqual([]);
      for (const each of [next, rota]) expect(await store.put(each)).toBe('stored');
      expect(await store.of([week50, week49])).toEqual([rota, next]);
      expect(await store.of([week50])).toEqual([next]);
    });

    it('writes nothing over what was written since', async () => {
      const { store } = await create();
      const rota = aRota([aTurn(['samar'])]);
      await store.put(rota);
      expect(await store.put(rota)).toBe('stale');
      expect(await store.put({ ...rota, turns: [], revision: 3 })).toBe('stale');
      expect(await store.put({ ...rota, turns: [], revision: 2 })).toBe('stored');
      expect(await store.of([week49])).toEqual([{ ...rota, turns: [], revision: 2 }]);
    });

    it('answers the patterns that have begun, the newest first, beside the weeks', async () => {
      const { store } = await create();
      const pattern = rotaPatternSchema.parse({
        from: week49,
        turns: [aTurn(['samar'])],
        last: ['haddad'],
        revision: 2,
      });
      const later = { ...pattern, from: week50, turns: [] };
      await store.put(aRota([aTurn(['samar'])]));
      for (const each of [later, pattern]) await store.putPattern(each);
      expect(await store.patternsUntil(week50, 5)).toEqual([later, pattern]);
      expect(await store.patternsUntil(week50, 1)).toEqual([later]);
      expect(await store.patternsUntil(week49, 5)).toEqual([pattern]);
      expect(await store.patternsUntil(isoWeekSchema.parse('2026-W48'), 5)).toEqual([]);
      expect(await store.of([week49, week50])).toEqual([aRota([aTurn(['samar'])])]);
    });

    it('keeps the pattern of a later revision', async () => {
      const { store } = await create();
      const pattern = rotaPatternSchema.parse({ from: week49, turns: [], last: ['haddad'], revision: 2 });
      await store.putPattern({ ...pattern, revision: 3 });
      await store.putPattern({ ...pattern, turns: [aTurn(['samar'])] });
      expect(await store.patternsUntil(week49, 1)).toEqual([{ ...pattern, revision: 3 }]);
      await store.putPattern({ ...pattern, turns: [aTurn(['samar'])], revision: 4 });
      expect(await store.patternsUntil(week49, 1)).toMatchObject([{ revision: 4 }]);
    });

    it('counts what each took in a week, also at the same time', async () => {
      const { store } = await create();
      expect(await store.taken(week49)).toEqual([]);
      await Promise.all([1, 2, 3].map(() => store.countTaken(week49, idOf('samar'), 'calls')));
      await store.countTaken(week49, idOf('samar'), 'flags');
      await store.countTaken(week49, idOf('rina'), 'flags');
      await store.countTaken(week50, idOf('rina'), 'calls');
      expect(await store.taken(week49)).toEqual([
        { staffId: 'rina', calls: 0, flags: 1 },
        { staffId: 'samar', calls: 3, flags: 1 },
      ]);
    });
  });
}
