import type { Clock } from '@kesher/domain/instant';
import type { RowKey, UnreadableRow, UnreadableRows } from '@kesher/domain/unreadable/unreadable-row';
import type { SetAsideIn } from './rows.ts';

/** What was set aside, in a map; `inTable` is handed to the stores whose rows lie in a table. */
export function createInMemoryUnreadableRows(clock: Clock): UnreadableRows & { inTable(table: string): SetAsideIn } {
  const rows = new Map<string, UnreadableRow>();
  const nameOf = ({ table, pk, sk }: RowKey) => `${table} ${pk} ${sk}`;
  return {
    async list(limit) {
      return structuredClone([...rows.values()].slice(0, limit));
    },
    async settle(row) {
      rows.delete(nameOf(row));
    },
    inTable: (table) => ({
      table,
      setAside(key) {
        const row = { table, pk: key, sk: '', fields: [], foundAt: clock() };
        if (!rows.has(nameOf(row))) rows.set(nameOf(row), row);
      },
    }),
  };
}
