import { type Rota, type RotaPattern, rotaPatternSchema, rotaSchema } from '@kesher/domain/check-in/rota/rota';
import { type Load, loadSchema, type RotaStore } from '@kesher/domain/check-in/rota/rota-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

type State = { rotas: RowState<Rota>; patterns: RowState<RotaPattern>; taken: RowState<Load> };

/** Rotas and patterns in maps, and what was taken in each week. */
export function createInMemoryRotaStore(rotas: readonly Rota[] = []): RotaStore & Restorable<State> {
  const rows = createRows<Rota>((row) => rotaSchema.parse(row));
  const patterns = createRows<RotaPattern>((row) => rotaPatternSchema.parse(row));
  const taken = createRows<Load>((row) => loadSchema.parse(row));
  for (const rota of rotas) rows.put(rota.week, rota);
  return {
    of: async (weeks) => rows.all(({ week }) => weeks.includes(week)),
    async put(rota) {
      if ((rows.get(rota.week)?.revision ?? 0) !== rota.revision - 1) return 'stale';
      rows.put(rota.week, rota);
      return 'stored';
    },
    async patternsUntil(week, most) {
      const begun = patterns.all(({ from }) => from <= week);
      return begun.toReversed().slice(0, most);
    },
    async putPattern(pattern) {
      if ((patterns.get(pattern.from)?.revision ?? 0) <= pattern.revision) patterns.put(pattern.from, pattern);
    },
    async countTaken(week, staffId, kind) {
      const key = `${week}#${staffId}`;
      const before = taken.get(key) ?? { staffId, calls: 0, flags: 0 };
      taken.put(key, { ...before, [kind]: before[kind] + 1 });
    },
    async taken(week) {
      const state = Object.entries(taken.snapshot());
      return state.filter(([key]) => key.startsWith(`${week}#`)).map(([, load]) => load);
    },
    snapshot: () => ({ rotas: rows.snapshot(), patterns: patterns.snapshot(), taken: taken.snapshot() }),
    restore(state) {
      rows.restore(state.rotas);
      patterns.restore(state.patterns);
      taken.restore(state.taken);
    },
  };
}
