import type { Item, Query, Table } from './table.ts';

/**
 * The items of all of a query's pages, `most` at the most. DynamoDB ends a page after 1 MB whatever limit was asked for,
 * so a short page says nothing about what is left.
 */
export async function readAll(
  table: Table,
  query: Omit<Query, 'limit' | 'after'>,
  most: number = Number.POSITIVE_INFINITY,
): Promise<Item[]> {
  const items: Item[] = [];
  let after: Item | undefined;
  do {
    const left = most - items.length;
    const page = await table.query({ ...query, ...(Number.isFinite(left) && { limit: left }), after });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined && items.length < most);
  return items;
}
