import { type StoredEntry, storedEntrySchema } from '@kesher/domain/timeline/stored-entry';
import type { TimelineStore } from '@kesher/domain/timeline/timeline-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

/** What staff wrote, in a map. */
export function createInMemoryTimelineStore(): TimelineStore & Restorable<RowState<StoredEntry>> {
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
      return rows.all((entry) => entry.customerId === customerId);
    },
    async forgetOf(customerId) {
      for (const { id } of rows.all((entry) => entry.customerId === customerId)) rows.remove(`${customerId}#${id}`);
    },
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}
