import { type ActionLog, staffActionSchema } from '@kesher/domain/staff/action-log';
import type { Table } from './table.ts';

/** Staff actions in DynamoDB, one partition a month so that no partition grows for ever. */
export function createActionLog(table: Table, random: (bytes: number) => string): ActionLog {
  return {
    async record(action) {
      const sk = `${action.at}#${random(6)}`;
      await table.put({ pk: `action#${action.at.slice(0, 7)}`, sk, timeKey: 'action', timeSort: sk, ...action });
    },
    async latest(limit) {
      const { items } = await table.query({
        index: 'byTime',
        KeyConditionExpression: 'timeKey = :key',
        values: { ':key': 'action' },
        newestFirst: true,
        limit,
      });
      return items.map((item) => staffActionSchema.parse(item));
    },
  };
}
