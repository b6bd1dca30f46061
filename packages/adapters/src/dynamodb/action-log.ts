import { type ActionLog, type StaffAction, staffActionSchema } from '@kesher/domain/staff/action-log';
import { readCursor, writeCursor } from './cursor.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

/** How often one page asks on in search of one person's actions. */
const pagesLookedAt = 20;

/** Staff actions in DynamoDB, one partition a month so that no partition grows for ever. */
export function createActionLog(table: Table, random: (bytes: number) => string): ActionLog {
  const rows = rowReader(table, staffActionSchema);
  return {
    async record(action) {
      const sk = `${action.at}#${random(6)}`;
      await table.put({ pk: `action#${action.at.slice(0, 7)}`, sk, timeKey: 'action', timeSort: sk, ...action });
    },
    async page({ by, limit, after }) {
      let from = readCursor(after, { sort: 'timeSort', partition: { timeKey: 'action' } });
      const actions: StaffAction[] = [];
      for (let looks = 0; looks < (by === undefined ? 1 : pagesLookedAt); looks += 1) {
        const { items, next } = await table.query({
          index: 'byTime',
          KeyConditionExpression: 'timeKey = :key',
          values: { ':key': 'action' },
          newestFirst: true,
          // Never more than what is still wanted, so that the page ends where the next begins.
          limit: limit - actions.length,
          after: from,
        });
        const found = await rows.all(items);
        actions.push(...found.filter((action) => by === undefined || action.by === by));
        from = next;
        if (from === undefined || actions.length >= limit) break;
      }
      return { actions, next: writeCursor(from) };
    },
  };
}
