import { type StopTarget, stopIdOf, stopSchema, stopTargetOf, stopUnread } from '@kesher/domain/stop/stop';
import type { StopStore } from '@kesher/domain/stop/stop-store';
import { createRows, type Restorable, type RowState, type SetAsideIn } from './rows.ts';

type Row = ReturnType<typeof stopSchema.parse>;

/** Stops in a map. */
export function createInMemoryStopStore(
  inTable?: SetAsideIn,
): StopStore & Restorable<RowState<Row>> & { damage(target: StopTarget): void } {
  const rows = createRows((row) => stopSchema.parse(row), inTable);
  const isDamaged = (id: string) => rows.damaged().some(([key]) => key === id);
  const readable = (target: StopTarget) => (isDamaged(stopIdOf(target)) ? undefined : rows.get(stopIdOf(target)));
  return {
    // As the real store does: what cannot be read holds what its key names.
    standing: async () => [
      ...rows.all(),
      ...rows.damaged().flatMap(([key]) => {
        const target = stopTargetOf(key);
        return target ? [stopUnread(target)] : [];
      }),
    ],
    async put(stop) {
      const standing = readable(stop);
      if (standing === undefined || standing.stoppedAt < stop.stoppedAt) rows.put(stopIdOf(stop), stop);
    },
    async lift(target, pressedBefore) {
      if (!rows.has(stopIdOf(target))) return 'not-standing';
      if (pressedBefore !== undefined && (readable(target)?.stoppedAt ?? pressedBefore) >= pressedBefore)
        return 'not-standing';
      rows.remove(stopIdOf(target));
      return 'lifted';
    },
    damage: (target) => rows.damage(stopIdOf(target), { scope: 'fax' }),
    snapshot: rows.snapshot,
    restore: rows.restore,
  };
}
