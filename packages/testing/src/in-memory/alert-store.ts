import { type AlertRow, alertIdOf, alertRowSchema } from '@kesher/domain/alert/alert';
import type { AlertStore } from '@kesher/domain/alert/alert-store';
import { createRows, type Restorable, type RowState } from './rows.ts';

/** Alerts in a map. */
export function createInMemoryAlertStore(): AlertStore & Restorable<RowState<AlertRow>> {
  const rows = createRows((row) => alertRowSchema.parse(row));
  return {
    since: async (kind, slot) => rows.all((row) => row.kind === kind && row.slot >= slot),
    async create(row) {
      if (rows.has(alertIdOf(row))) return 'exists';
      rows.put(alertIdOf(row), row);
      return 'created';
    },
    async begin(row) {
      const stored = rows.get(alertIdOf(row));
      if (stored?.attempts !== row.attempts) return 'stale';
      rows.put(alertIdOf(row), { ...stored, attempts: stored.attempts + 1 });
      return 'begun';
    },
    async answered(row, channel) {
      const stored = rows.get(alertIdOf(row));
      if (stored) rows.put(alertIdOf(row), { ...stored, answered: [...new Set([...stored.answered, channel])] });
    },
    snapshot: rows.snapshot,
    restore: rows.restore,
  };
}
