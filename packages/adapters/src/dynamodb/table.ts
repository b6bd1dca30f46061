import { setTimeout as delay } from 'node:timers/promises';
import type { AttributeValue, QueryCommandInput, UpdateItemCommandInput, WriteRequest } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { requireRight } from '../lambda/rights.ts';
import type { DynamoClient } from './dynamo-client.ts';
import { isFailedCondition } from './is-failed-condition.ts';
import { createSetAside } from './set-aside.ts';
import { type TableName, tables, tableVariable } from './tables.ts';
import { untilDone, type Wait } from './until-done.ts';

export type Item = Record<string, unknown>;
export type ItemKey = { pk: string; sk: string };

/** One table as the stores use it: plain items, conditional writes, complete reads. */
export type Table = {
  role: TableName;
  get(key: ItemKey): Promise<Item | undefined>;
  /** Strongly consistent; asks again for what DynamoDB left unprocessed. Each item once, also when its key is named twice. */
  getMany(keys: readonly ItemKey[]): Promise<Item[]>;
  /** False when the condition failed. */
  put(item: Item & ItemKey, condition?: Condition): Promise<boolean>;
  /** At most 25 items of different keys, without condition: only for what is derived or what the last writer may decide. */
  putMany(items: readonly (Item & ItemKey)[]): Promise<void>;
  /** False when the condition failed. */
  update(key: ItemKey, update: Pick<UpdateItemCommandInput, 'UpdateExpression'> & Condition): Promise<boolean>;
  remove(key: ItemKey): Promise<void>;
  /** False when the condition failed. */
  removeIf(key: ItemKey, condition: Condition): Promise<boolean>;
  /** At most 25 different keys. */
  removeMany(keys: readonly ItemKey[]): Promise<void>;
  /** Puts a row that cannot be read on record, once; never throws. `fields` names what is wrong in it. */
  setAside(item: Item, fields: string[]): Promise<void>;
  /** One page; `after` is what the page before answered as `next`. */
  query(query: Query): Promise<{ items: Item[]; next?: Item | undefined }>;
};

export type Condition = {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
};

export type Query = Pick<QueryCommandInput, 'KeyConditionExpression'> & {
  values: Record<string, unknown>;
  index?: string;
  limit?: number;
  newestFirst?: boolean;
  after?: Item | undefined;
  /** An index answers only its keys; the items behind them are not read. */
  keysOnly?: true;
};

type StoredItem = Record<string, AttributeValue>;

function toStored(item: Item): StoredItem {
  return marshall(item, { removeUndefinedValues: true });
}

const conditionOf = ({ ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues }: Condition) => ({
  ...(ConditionExpression !== undefined && { ConditionExpression }),
  ...(ExpressionAttributeNames && { ExpressionAttributeNames }),
  ...(ExpressionAttributeValues && { ExpressionAttributeValues: toStored(ExpressionAttributeValues) }),
});

/** Opens a table by its role; `names` holds the deployed name under the table's variable. `wait` is how a table at its limit is left alone. */
export function openTable(
  client: DynamoClient,
  role: TableName,
  names: Record<string, string | undefined>,
  wait: Wait = delay,
): Table {
  const name = names[tableVariable(role)];
  if (!name) return tableWithoutName(role);
  return withinRights(openNamedTable(client, { role, name, office: names[tableVariable('office')], wait }));
}

/** What AWS asks of each request, asked here too: may the function that runs do this? */
function withinRights(table: Table): Table {
  const { role } = table;
  const within = <Given extends unknown[], Answer>(
    to: 'reads' | 'writes',
    call: (...given: Given) => Promise<Answer>,
  ) => {
    return async (...given: Given): Promise<Answer> => {
      requireRight({ to, table: role });
      return call(...given);
    };
  };
  return {
    ...table,
    get: within('reads', table.get),
    getMany: within('reads', table.getMany),
    query: within('reads', table.query),
    put: within('writes', table.put),
    putMany: within('writes', table.putMany),
    update: within('writes', table.update),
    remove: within('writes', table.remove),
    removeIf: within('writes', table.removeIf),
    removeMany: within('writes', table.removeMany),
  };
}

type Named = { role: TableName; name: string; office: string | undefined; wait: Wait };

function openNamedTable(client: DynamoClient, { role, name: TableName, office, wait }: Named): Table {
  const setAside = createSetAside(client, office);
  const projectsAll = (index: string) =>
    (tables[role].indexes as Record<string, { projectAll?: true }>)[index]?.projectAll === true;

  /** Puts and removals of at most 25 different keys, without condition. */
  async function writeAll(requests: WriteRequest[]): Promise<void> {
    await untilDone({ table: role, wait }, requests, async (left) => {
      const answer = await client.call('BatchWriteItem', { RequestItems: { [TableName]: left } });
      return answer.UnprocessedItems?.[TableName] ?? [];
    });
  }

  async function readGroup(keys: readonly ItemKey[]): Promise<Item[]> {
    const found: Item[] = [];
    const wanted = keys.map(({ pk, sk }) => toStored({ pk, sk }));
    await untilDone({ table: role, wait }, wanted, async (left) => {
      const answer = await client.call('BatchGetItem', {
        RequestItems: { [TableName]: { Keys: left, ConsistentRead: true } },
      });
      for (const stored of answer.Responses?.[TableName] ?? []) found.push(unmarshall(stored));
      return answer.UnprocessedKeys?.[TableName]?.Keys ?? [];
    });
    return found;
  }

  const table: Table = {
    role,
    async get(key) {
      const { Item } = await client.call('GetItem', { TableName, Key: toStored(key), ConsistentRead: true });
      return Item && unmarshall(Item);
    },
    async getMany(named) {
      // DynamoDB refuses a batch that names a key twice, and a repeated hint does.
      const keys = [...new Map(named.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
      const groups = Array.from({ length: Math.ceil(keys.length / 100) }, (_, group) =>
        keys.slice(group * 100, group * 100 + 100),
      );
      return (await Promise.all(groups.map(readGroup))).flat();
    },
    put: (item, condition = {}) =>
      conditionally(() => client.call('PutItem', { TableName, Item: toStored(item), ...conditionOf(condition) })),
    putMany: (items) => writeAll(items.map((item) => ({ PutRequest: { Item: toStored(item) } }))),
    update: (key, { UpdateExpression, ...condition }) =>
      conditionally(() =>
        client.call('UpdateItem', { TableName, Key: toStored(key), UpdateExpression, ...conditionOf(condition) }),
      ),
    async remove(key) {
      await client.call('DeleteItem', { TableName, Key: toStored(key) });
    },
    removeIf: (key, condition) =>
      conditionally(() => client.call('DeleteItem', { TableName, Key: toStored(key), ...conditionOf(condition) })),
    removeMany: (keys) => writeAll(keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: toStored({ pk, sk }) } }))),
    setAside: (item, fields) => setAside({ table: role, pk: String(item['pk']), sk: String(item['sk']), fields }),
    async query({ values, index, limit, newestFirst, after, keysOnly, KeyConditionExpression }) {
      const answer = await client.call('Query', {
        TableName,
        KeyConditionExpression,
        ExpressionAttributeValues: toStored(values),
        ScanIndexForward: newestFirst !== true,
        // An index is eventually consistent; it answers keys, and the items are read fresh by those keys.
        ConsistentRead: index === undefined,
        ...(index && { IndexName: index }),
        ...(limit && { Limit: limit }),
        ...(after && { ExclusiveStartKey: toStored(after) }),
      });
      const items: Item[] = (answer.Items ?? []).map((stored) => unmarshall(stored));
      const next = answer.LastEvaluatedKey && unmarshall(answer.LastEvaluatedKey);
      if (index === undefined || keysOnly || projectsAll(index)) return { items, next };
      return { items: await itemsInOrder(table, items as ItemKey[]), next };
    },
  };
  return table;
}

/** Reads the items behind an index's keys, in the index's order; items that vanished meanwhile are left out. */
export async function itemsInOrder(table: Table, keys: readonly ItemKey[]): Promise<Item[]> {
  const found = new Map<string, Item>();
  for (const item of await table.getMany(keys)) found.set(`${String(item['pk'])}\n${String(item['sk'])}`, item);
  return keys.map(({ pk, sk }) => found.get(`${pk}\n${sk}`)).filter((item) => item !== undefined);
}

async function conditionally(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isFailedCondition(error)) return false;
    throw error;
  }
}

/**
 * A function is told only the names of the tables that it may use, and one wiring serves all functions of an app. So a
 * missing name stops whoever touches the table, not the start.
 */
function tableWithoutName(role: TableName): Table {
  const refuse = () => {
    throw new Error(`${tableVariable(role)} is not set: this function may not use the table "${role}"`);
  };
  return {
    role,
    get: async () => refuse(),
    getMany: async () => refuse(),
    put: async () => refuse(),
    putMany: async () => refuse(),
    update: async () => refuse(),
    remove: async () => refuse(),
    removeIf: async () => refuse(),
    removeMany: async () => refuse(),
    setAside: async () => refuse(),
    query: async () => refuse(),
  };
}
