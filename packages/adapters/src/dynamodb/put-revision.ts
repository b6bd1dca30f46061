import type { Item, ItemKey, Table } from './table.ts';

/** Writes a revision of an item where the one before it is stored, or nothing for the first: of two who change the same, one is told so. */
export async function putRevision(
  table: Table,
  item: Item & ItemKey & { revision: number },
): Promise<'stored' | 'stale'> {
  const { revision } = item;
  const stored = await table.put(
    item,
    revision === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'revision = :before', ExpressionAttributeValues: { ':before': revision - 1 } },
  );
  return stored ? 'stored' : 'stale';
}
