import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import type { DynamoCalls } from './dynamo-client.ts';
import { type ItemKey, openTable } from './table.ts';
import { buildDynamo } from './testing/build-dynamo.ts';

const keyOf = (index: number): ItemKey => ({ pk: `pk-${String(index).padStart(3, '0')}`, sk: 'sk' });
const keys = (count: number) => Array.from({ length: count }, (_, index) => keyOf(index));

/** A client that answers batch reads as DynamoDB may, before anything leaves it: at most `most` of the keys, in no particular order. */
function clientAnswering(most: number, indexed: readonly ItemKey[] = []) {
  const asked: number[] = [];
  const client = buildDynamo({
    Query: () => ({ Items: indexed.map((item) => marshall(item)) }),
    BatchGetItem: ({ RequestItems }) => {
      const wanted = RequestItems?.['messages-1']?.Keys ?? [];
      if (wanted.length > 100 || new Set(wanted.map(({ pk }) => pk?.S)).size < wanted.length)
        throw new Error('ValidationException');
      asked.push(wanted.length);
      return partOf(wanted, most);
    },
  });
  const pauses: number[] = [];
  const wait = async (milliseconds: number) => void pauses.push(milliseconds);
  return { asked, pauses, table: openTable(client, 'messages', { TABLE_MESSAGES: 'messages-1' }, wait) };
}

function partOf(wanted: Record<string, AttributeValue>[], most: number): DynamoCalls['BatchGetItem']['output'] {
  const left = wanted.slice(most);
  return {
    Responses: { 'messages-1': wanted.slice(0, most).toReversed() },
    ...(left.length > 0 && { UnprocessedKeys: { 'messages-1': { Keys: left } } }),
  };
}

describe('a table', () => {
  it('asks again for what DynamoDB left unprocessed', async () => {
    const { table, asked } = clientAnswering(40);
    const found = await table.getMany(keys(100));
    expect(found.map(({ pk }) => String(pk)).toSorted()).toEqual(keys(100).map(({ pk }) => pk));
    expect(asked).toEqual([100, 60, 20]);
  });

  it('leaves a table alone that is at its limit, each time for longer, and gives up after some rounds', async () => {
    const { table, asked, pauses } = clientAnswering(0);
    await expect(table.getMany(keys(3))).rejects.toMatchObject({ code: 'table-at-its-limit', retryable: true });
    expect(asked).toEqual(Array.from({ length: 10 }, () => 3));
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1_000, 1_000, 1_000, 1_000]);
  });

  it('waits for nothing where all was read at once', async () => {
    const { table, pauses } = clientAnswering(100);
    await table.getMany(keys(100));
    expect(pauses).toEqual([]);
  });

  it('reads more keys than a batch holds, each once however often it is named', async () => {
    const { table } = clientAnswering(100);
    const found = await table.getMany([...keys(250), ...keys(250)]);
    expect(found).toHaveLength(250);
  });

  it('answers what an index names in the order of the index, without what vanished meanwhile', async () => {
    const order = [keyOf(3), keyOf(1), keyOf(2)];
    const { table } = clientAnswering(100, order);
    const { items } = await table.query({ index: 'byCustomer', KeyConditionExpression: 'x', values: {} });
    expect(items).toEqual(order);
  });

  it('that a function was not told of stops whoever touches it, not the start', async () => {
    const table = openTable(buildDynamo({}), 'tasks', {});
    await expect(table.get({ pk: 'a', sk: 'b' })).rejects.toThrow('TABLE_TASKS is not set');
  });
});
