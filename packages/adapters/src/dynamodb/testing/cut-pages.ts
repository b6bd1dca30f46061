import type { Table } from '../table.ts';

/**
 * The same table, but a query's page never holds more than `most` items. DynamoDB ends a page after 1 MB whatever limit
 * was asked for, so a store that takes a short page for the last one loses rows.
 */
export function cutPages(table: Table, most: number): Table {
  return {
    ...table,
    query: (query) => table.query({ ...query, limit: Math.min(query.limit ?? most, most) }),
  };
}
