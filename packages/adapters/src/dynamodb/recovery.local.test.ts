import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { instantFromMs } from '@kesher/domain/instant';
import { builtJobs } from '@kesher/testing/builders/jobs';
import { buildMessage } from '@kesher/testing/builders/message';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessageStore } from './message-store.ts';
import { createRecovery, stopReachesAllMs } from './recovery.ts';
import { openTable } from './table.ts';
import { startTables } from './testing/start-tables.ts';

const now = instantFromMs(Date.UTC(2026, 10, 26, 12));
let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
  for (const name of ['kesher-shop-office', 'kesher-shop-messages', 'kesher-shop-customers']) await makeTable(name);
});
afterAll(() => tables.stop());

/** As a stage names it; the keys are enough for what is asked here. */
function makeTable(TableName: string) {
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  return tables.client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [text('pk'), text('sk')],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
}

describe('a recovery', () => {
  const waits: number[] = [];
  const begin = () =>
    createRecovery({
      client: tables.client,
      nameOf: (table) => `kesher-shop-${table}`,
      clock: () => now,
      wait: async (milliseconds) => waits.push(milliseconds),
    });

  it('brings nothing back before sending is stopped', async () => {
    await expect(begin().bringBack('messages', 'backup')).rejects.toThrow('not stopped');
  });

  it('stops all sending, brings messages back for a person, and lets go of what is new alone', async () => {
    const backup = await tables.emptyNamed('messages');
    await createMessageStore(backup.table, builtJobs).create(buildMessage());
    const recovery = begin();
    await recovery.pause();
    expect(await recovery.state()).toEqual({ stopped: true });
    expect(waits).toEqual([stopReachesAllMs]);
    expect(await recovery.bringBack('messages', backup.name)).toEqual({ broughtBack: 0, held: 1, living: 0 });
    expect(await recovery.state()).toEqual({ stopped: true, since: now });
    await recovery.resume();
    expect(await recovery.state()).toEqual({ stopped: false, since: now });
    const messagesTable = 'kesher-shop-messages';
    await begin().pause();
    expect(await recovery.bringBack('messages', messagesTable)).toEqual({ broughtBack: 0, held: 0, living: 1 });
    const living = openTable(tables.dynamo, 'messages', { TABLE_MESSAGES: messagesTable });
    expect((await createMessageStore(living, builtJobs).get(buildMessage()))?.state).toBe('held');
  });

  it('leaves messages alone when only customers come back', async () => {
    const backup = await tables.emptyNamed('customers');
    await backup.table.put({ pk: 'customer#1', sk: 'profile' });
    const recovery = begin();
    await recovery.pause();
    const { since } = await recovery.state();
    expect(await recovery.bringBack('customers', backup.name)).toEqual({ broughtBack: 1, held: 0, living: 0 });
    expect((await recovery.state()).since).toBe(since);
  });
});
