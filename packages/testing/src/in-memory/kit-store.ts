import { type KitAct, kitActSchema } from '@kesher/domain/crisis/kit-release';
import type { KitStore } from '@kesher/domain/crisis/kit-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

/** Releases of kits in a map. */
export function createInMemoryKitStore(acts: readonly KitAct[] = []): KitStore & Restorable<RowState<KitAct>> {
  const rows = createRows<KitAct>((row) => kitActSchema.parse(row));
  const keyOf = ({ kit, language, at }: KitAct) => `${kit}#${language}#${at}`;
  for (const act of acts) rows.put(keyOf(act), act);

  async function put(act: KitAct): Promise<'stored' | 'stale'> {
    if (rows.get(keyOf(act)) !== undefined) return 'stale';
    rows.put(keyOf(act), act);
    return 'stored';
  }

  return {
    get: async () => rows.all(),
    release: put,
    withdraw: put,
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
