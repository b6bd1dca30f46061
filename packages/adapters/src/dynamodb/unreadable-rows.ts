import { type UnreadableRows, unreadableRowSchema } from '@kesher/domain/unreadable/unreadable-row';
import { readAll } from './read-all.ts';
import { unreadableKey, unreadablePartition } from './set-aside.ts';
import type { Table } from './table.ts';

/** What was set aside, in DynamoDB. */
export function createUnreadableRows(office: Table): UnreadableRows {
  return {
    async list(limit) {
      const query = { KeyConditionExpression: 'pk = :pk', values: { ':pk': unreadablePartition } };
      const items = await readAll(office, query, limit);
      // A finding that cannot be read itself is left out here: it would be one about a finding.
      return items.flatMap((item) => unreadableRowSchema.safeParse(item['row']).data ?? []);
    },
    settle: (row) => office.remove(unreadableKey(row)),
  };
}
