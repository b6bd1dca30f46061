import { createHash } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { RowKey, UnreadableRow } from '@kesher/domain/unreadable/unreadable-row';
import { systemClock } from '../lambda/clock.ts';
import { nameOf } from '../lambda/error-name.ts';
import { createLog } from '../lambda/log.ts';
import { createMetrics } from '../lambda/metrics.ts';
import type { DynamoClient } from './dynamo-client.ts';
import { isFailedCondition } from './is-failed-condition.ts';
import { tableVariable } from './tables.ts';

/** All rows that were set aside lie together: a healthy installation has none. */
export const unreadablePartition = 'unreadable';
/** A process that meets the same row again within this time does not write it again. */
const rememberedMs = 10 * 60_000;
const mostRemembered = 1_000;

/** Where a row that was set aside lies in `office`, however long its own key is. */
export function unreadableKey({ table, pk, sk }: RowKey): { pk: string; sk: string } {
  const text = `${table}#${pk}#${sk}`;
  if (text.length <= 900) return { pk: unreadablePartition, sk: text };
  return { pk: unreadablePartition, sk: `${text.slice(0, 800)}#${createHash('sha256').update(text).digest('hex')}` };
}

/**
 * Writes down, once per row, that it cannot be read. It costs nothing while nothing is wrong, and its own failure stops
 * nobody: whoever comes across the row next tries again.
 */
export function createSetAside(client: DynamoClient, office: string | undefined) {
  const known = new Map<string, number>();
  return async (row: Omit<UnreadableRow, 'foundAt'>): Promise<void> => {
    const key = unreadableKey(row);
    const now = Date.now();
    if (now - (known.get(key.sk) ?? Number.NEGATIVE_INFINITY) < rememberedMs) return;
    if (known.size >= mostRemembered) known.clear();
    known.set(key.sk, now);
    const log = createLog('tables');
    log.error('A row cannot be read and is set aside.', { table: row.table, pk: row.pk, sk: row.sk });
    createMetrics({ [tableVariable('office')]: office }).count('UnreadableRows', 1);
    if (office === undefined) return;
    const finding: UnreadableRow = { ...row, foundAt: systemClock() };
    try {
      await client.call('PutItem', {
        TableName: office,
        Item: marshall({ ...key, row: finding }),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
    } catch (error) {
      if (isFailedCondition(error)) return;
      known.delete(key.sk);
      log.error('A row that cannot be read could not be put on record.', { table: row.table, error: nameOf(error) });
    }
  };
}
