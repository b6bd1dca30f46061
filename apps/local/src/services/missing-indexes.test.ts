import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DescribeTableCommand, DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { region } from '../environment.ts';
import { makeServiceCredentials } from '../loopback/callers.ts';
import { startDynamodb, type TableDefinitions } from './dynamodb.ts';

const credentials = makeServiceCredentials();
const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const byName = { pk: 'nameKey', sk: 'nameSort' };
const byDay = { pk: 'dayKey', sk: 'daySort', projectAll: true } as const;
const before: TableDefinitions = { people: { indexes: { byName } }, rooms: { indexes: {} } };
const after: TableDefinitions = { people: { indexes: { byName, byDay } }, rooms: { indexes: { byDay } } };

const attribute = (S: string) => ({ S });
const person = (number: number) => ({
  pk: attribute(`P-${number}`),
  sk: attribute('profile'),
  nameKey: attribute('dana'),
  nameSort: attribute(String(number)),
  // Every third has no day: an index is sparse.
  ...(number % 3 !== 0 && { dayKey: attribute('monday'), daySort: attribute(String(number).padStart(4, '0')) }),
});

async function withTables<T>(tables: TableDefinitions, work: (client: DynamoDBClient) => Promise<T>): Promise<T> {
  const dynamodb = await startDynamodb({ folder, tables, accessKeyId: credentials.accessKeyId });
  const client = new DynamoDBClient({ region, credentials, endpoint: dynamodb.endpoint });
  try {
    return await work(client);
  } finally {
    client.destroy();
    await dynamodb.stop();
  }
}

async function onMonday(client: DynamoDBClient, TableName: string): Promise<(string | undefined)[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'byDay',
      KeyConditionExpression: 'dayKey = :day',
      ExpressionAttributeValues: { ':day': attribute('monday') },
    }),
  );
  return Items.map((item) => item['pk']?.S);
}

describe('a table that older code created without an index', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  const expected = numbers.filter((number) => number % 3 !== 0).map((number) => `P-${number}`);

  it('has the index after a start, with every row that carries its keys', async () => {
    await withTables(before, async (client) => {
      for (const number of numbers)
        await client.send(new PutItemCommand({ TableName: 'people', Item: person(number) }));
      const room = {
        pk: attribute('R-1'),
        sk: attribute('room'),
        dayKey: attribute('monday'),
        daySort: attribute('1'),
      };
      await client.send(new PutItemCommand({ TableName: 'rooms', Item: room }));
    });
    await withTables(after, async (client) => {
      expect(await onMonday(client, 'people')).toEqual(expected);
      expect(await onMonday(client, 'rooms')).toEqual(['R-1']);
    });
  });

  it('keeps the index up to date from then on, over the next start too, beside those that it had', async () => {
    await withTables(after, async (client) => {
      const moved = { ...person(1), dayKey: attribute('tuesday') };
      await client.send(new PutItemCommand({ TableName: 'people', Item: moved }));
    });
    await withTables(after, async (client) => {
      expect(await onMonday(client, 'people')).toEqual(expected.filter((id) => id !== 'P-1'));
      const { Table } = await client.send(new DescribeTableCommand({ TableName: 'people' }));
      expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(['byName', 'byDay']);
    });
  });
});
