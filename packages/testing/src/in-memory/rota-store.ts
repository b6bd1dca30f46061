import { type Rota, rotaSchema } from '@kesher/domain/check-in/rota/rota';
import { type Load, loadSchema, type RotaStore } from '@kesher/domain/check-in/rota/rota-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

type State = { rotas: RowState<Rota>; taken: RowState<Load> };

/** Rotas in a map, and what was taken in each week. */
export function createInMemoryRotaStore(rotas: readonly Rota[] = []): RotaStore & Restorable<State> {
  const rows = createRows<Rota>((row) => rotaSchema.parse(row));
  const taken = createRows<Load>((row) => loadSchema.parse(row));
  for (const rota of rotas) rows.put(rota.week, rota);
  return {
    of: async (weeks) => rows.all(({ week }) => weeks.includes(week)),
    async put(rota) {
      if ((rows.get(rota.week)?.revision ?? 0) !== rota.revision - 1) return 'stale';
      rows.put(rota.week, rota);
      return 'stored';
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
    snapshot: () => ({ rotas: rows.snapshot(), taken: taken.snapshot() }),
    restore(state) {
      rows.restore(state.rotas);
      taken.restore(state.taken);
    },
  };
}
