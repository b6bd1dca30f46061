import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { gatheringTable } from '../dynamodb/gathering-table.ts';
import { openTable, type Table } from '../dynamodb/table.ts';
import { buildDynamo } from '../dynamodb/testing/build-dynamo.ts';
import { createPublicFiles } from '../s3/public-files.ts';
import type { S3Client } from '../s3/thin-s3.ts';
import { createChannelEventQueue } from '../sqs/channel-event-queue.ts';
import { createHints } from '../sqs/hints.ts';
import { createImportHints } from '../sqs/import-hints.ts';
import type { SqsClient } from '../sqs/sqs-client.ts';
import { withRightsOf } from './rights.ts';

const key = { pk: 'a', sk: 'b' };

/** A table whose client takes everything and answers one item. */
function openTasks(): Table {
  const client = buildDynamo({
    GetItem: () => ({ Item: marshall(key) }),
    BatchGetItem: () => ({ Responses: { tasks: [marshall(key)] } }),
    Query: () => ({ Items: [marshall(key)] }),
    PutItem: () => ({}),
    UpdateItem: () => ({}),
    DeleteItem: () => ({}),
    BatchWriteItem: () => ({}),
  });
  return openTable(client, 'tasks', { TABLE_TASKS: 'tasks' });
}

const reading: [string, (table: Table) => Promise<unknown>][] = [
  ['get', (table) => table.get(key)],
  ['getMany', (table) => table.getMany([key])],
  ['query', (table) => table.query({ KeyConditionExpression: 'pk = :pk', values: { ':pk': 'a' } })],
];
const writing: typeof reading = [
  ['put', (table) => table.put(key)],
  ['put with a condition', (table) => table.put(key, { ConditionExpression: 'attribute_not_exists(pk)' })],
  ['putMany', (table) => table.putMany([key])],
  ['update', (table) => table.update(key, { UpdateExpression: 'REMOVE x' })],
  ['remove', (table) => table.remove(key)],
  ['removeIf', (table) => table.removeIf(key, { ConditionExpression: 'attribute_exists(pk)' })],
  ['removeMany', (table) => table.removeMany([key])],
];
const none = { name: 'a-function', reads: [], writes: [], sendsTo: [] } as const;

describe.each([
  ['as it is', (table: Table) => table],
  ['gathering', gatheringTable],
])('a table, %s,', (_how, made) => {
  it.each(writing)('refuses a function whose manifest does not write it: %s', async (_name, write) => {
    const table = made(openTasks());
    const reader = { ...none, reads: ['tasks'] } as const;
    await expect(withRightsOf(reader, () => write(table))).rejects.toThrow(
      'a-function may not do this: its line in functions.ts does not name "tasks" under writes.',
    );
    await withRightsOf({ ...none, writes: ['tasks'] }, () => write(table));
  });

  it.each(reading)('refuses a function whose manifest does not read it: %s', async (_name, read) => {
    const table = made(openTasks());
    const writer = { ...none, reads: ['office'], writes: ['tasks'] } as const;
    await expect(withRightsOf(writer, () => read(table))).rejects.toThrow('does not name "tasks" under reads');
    await withRightsOf({ ...none, reads: ['tasks'] }, () => read(table));
  });

  it('asks nothing of what is no function, nor of a function on AWS, whose role is asked', async () => {
    for (const [, use] of [...reading, ...writing]) await use(made(openTasks()));
  });
});

it('refuses a queue that the manifest does not send to', async () => {
  const client: SqsClient = {
    call: async () => expect.unreachable('nothing is sent'),
    destroy: () => undefined,
  };
  const inside = (work: () => Promise<unknown>) => withRightsOf({ ...none, sendsTo: ['chunks-care'] }, work);
  const hints = createHints(client, { QUEUE_DELAYS: 'http://127.0.0.1:1/delays' });
  await expect(inside(() => hints.waiting('care'))).rejects.toThrow('does not name "send-care" under sendsTo');
  const imports = createImportHints(client, { QUEUE_IMPORTS: 'http://127.0.0.1:1/imports' });
  await expect(inside(() => imports.run('i-1'))).rejects.toThrow('does not name "imports" under sendsTo');
  const receipts = createChannelEventQueue(client, { QUEUE_URL_RECEIPTS: 'http://127.0.0.1:1/receipts' });
  await expect(inside(() => receipts.put([{}]))).rejects.toThrow('does not name "receipts" under sendsTo');
});

it('refuses the public page to what does not ask for it in its manifest', async () => {
  const answer = { status: 200, body: '', date: undefined, etag: '"1"' };
  const client: S3Client = { get: async () => answer, put: async () => answer, destroy: () => undefined };
  const files = createPublicFiles(client, { PUBLIC_FILES_BUCKET: 'page' });
  const write = () => files.write({ path: 'index.html', type: 'text/html', body: '' }, undefined);
  await expect(withRightsOf(none, write)).rejects.toThrow('does not ask for publicFiles');
  await expect(withRightsOf(none, () => files.read('index.html'))).rejects.toThrow('does not ask for publicFiles');
  expect(await withRightsOf({ ...none, publicFiles: true }, write)).toBe('written');
});
