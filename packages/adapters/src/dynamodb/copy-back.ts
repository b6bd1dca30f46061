import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { decideAfterBackup } from '@kesher/domain/message/after-backup';
import { messageSchema } from '@kesher/domain/message/message';
import { heldInIndex } from './message-store.ts';
import type { Item, ItemKey, Table } from './table.ts';

/** What became of a backup's items: brought back as they were, brought back for a person to decide, or left as they live. */
export type CopiedBack = { broughtBack: number; held: number; living: number };

/**
 * Brings back from a restored table what the living one lacks. What lives is newer and stays. Which messages
 * are put before a person is the domain's decision. `inPlace` is for a backup that was restored under the living
 * table's own name: there is nothing to copy, only to hold. Can be repeated, and stopped anywhere.
 */
export async function copyBack(
  client: DynamoDBClient,
  { from, into, inPlace = false }: { from: string; into: Table; inPlace?: boolean },
): Promise<CopiedBack> {
  const copied: CopiedBack = { broughtBack: 0, held: 0, living: 0 };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: from })) {
    const all = Items.map(async (stored) => {
      const item = unmarshall(stored) as Item & ItemKey;
      const held = heldByDecision(item);
      const written = inPlace
        ? held !== undefined && (await into.put(held, stillIn(item)))
        : await into.put(held ?? item, { ConditionExpression: 'attribute_not_exists(pk)' });
      copied[written ? (held ? 'held' : 'broughtBack') : 'living'] += 1;
    });
    await Promise.all(all);
  }
  return copied;
}

/** A row that has moved on since it was read is newer than what was read. */
const stillIn = ({ state }: Item) => ({
  ConditionExpression: '#state = :state',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state },
});

/** The item of a message that a person has to decide about; undefined for all that comes back as it was. */
function heldByDecision(item: Item & ItemKey): (Item & ItemKey) | undefined {
  if (!item.sk.startsWith('message#')) return undefined;
  const message = messageSchema.safeParse(item).data;
  // What cannot be read comes back as it was: it is never sent, and a person calls.
  if (message === undefined) return undefined;
  const decision = decideAfterBackup(message);
  if (decision.kind === 'bring-back') return undefined;
  return { ...item, ...heldInIndex(message), state: 'held', reason: decision.reason };
}
