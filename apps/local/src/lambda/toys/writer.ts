import { setImmediate } from 'node:timers/promises';
import type { TableName } from '@kesher/adapters/dynamodb/tables';
import { requireRight } from '@kesher/adapters/lambda/rights';

/** Asks, as a table does, whether it may write. */
export async function handler(table: TableName) {
  await setImmediate();
  requireRight({ to: 'writes', table });
  return 'written';
}
