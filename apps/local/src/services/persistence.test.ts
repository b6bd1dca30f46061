import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { region } from '../environment.ts';
import type { ServiceCredentials } from '../loopback/callers.ts';
import { rawEmail, startTestServices } from './test-services.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('after a restart with the same folder', () => {
  it('tables keep their items and indexes', async () => {
    const first = await startTestServices(path.join(folder, 'tables'), { inMemory: false });
    const Item = { pk: { S: 'C-1' }, sk: { S: 'profile' }, nameKey: { S: 'dana' }, nameSort: { S: '1' } };
    await dynamodb(first).send(new PutItemCommand({ TableName: 'customers', Item }));
    await first.stop();

    const second = await startTestServices(path.join(folder, 'tables'), { inMemory: false });
    const Key = { pk: { S: 'C-1' }, sk: { S: 'profile' } };
    expect((await dynamodb(second).send(new GetItemCommand({ TableName: 'customers', Key }))).Item).toEqual(Item);
    const byName = await dynamodb(second).send(
      new QueryCommand({
        TableName: 'customers',
        IndexName: 'byName',
        KeyConditionExpression: 'nameKey = :name',
        ExpressionAttributeValues: { ':name': { S: 'dana' } },
      }),
    );
    expect(byName.Items).toEqual([Item]);
    await second.stop();
  }, 20_000);

  it('events that nobody took come again, and those that were taken do not', async () => {
    const first = await startTestServices(path.join(folder, 'events'), { inMemory: false });
    await first.ses.send(rawEmail({ Tags: [{ Name: 'message', Value: 'taken' }] }));
    expect(await first.receiveEvents(1)).toHaveLength(1);
    await first.ses.send(rawEmail({ Tags: [{ Name: 'message', Value: 'received' }] }));
    expect(await first.receiveEvents(1, false)).toHaveLength(1);
    await first.stop();

    const second = await startTestServices(path.join(folder, 'events'), { inMemory: false });
    const events = await second.receiveEvents(2);
    expect(events.map((event) => [event['eventType'], (event['mail'] as { tags: object }).tags])).toMatchObject([
      ['Delivery', { message: ['received'] }],
    ]);
    await second.stop();
  }, 40_000);
});

function dynamodb(services: { endpoints: { dynamodb: string }; credentials: ServiceCredentials }): DynamoDBClient {
  const { endpoints, credentials } = services;
  return new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb });
}
