import { type Clock, type Instant, instantFromMs } from '@kesher/domain/instant';
import { keptSince, type ReadRetention } from '@kesher/domain/retention/retention';
import { type StoredEntry, storedEntrySchema } from '@kesher/domain/timeline/stored-entry';
import type { TimelineStore } from '@kesher/domain/timeline/timeline-store';
import { byTheTable } from './by-the-table.ts';
import { createRows, type Restorable, type RowState } from './rows.ts';

/** Nobody has chosen a period, so that no time matters. */
const asWritten = { clock: (): Instant => instantFromMs(0), retention: byTheTable };

/** What staff wrote, in a map. */
export function createInMemoryTimelineStore({
  clock,
  retention,
}: {
  clock: Clock;
  retention: ReadRetention;
} = asWritten): TimelineStore & Restorable<RowState<StoredEntry>> {
  const rows = createRows<StoredEntry>((row) => storedEntrySchema.parse(row));
  return {
    async add(entry) {
      const key = `${entry.customerId}#${entry.id}`;
      const standing = rows.get(key);
      if (standing) return standing;
      rows.put(key, entry);
      return entry;
    },
    async of(customerId) {
      const since = keptSince('timeline', clock(), await retention());
      return rows.all((entry) => entry.customerId === customerId && entry.at > since);
    },
    async forgetOf(customerId) {
      for (const { id } of rows.all((entry) => entry.customerId === customerId)) rows.remove(`${customerId}#${id}`);
    },
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
