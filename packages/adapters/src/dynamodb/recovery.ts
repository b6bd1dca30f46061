import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { knownJobs } from '@kesher/content/job/known-jobs';
import type { StaffId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { type CopiedBack, copyBack } from './copy-back.ts';
import { overSdk } from './sdk-dynamo.ts';
import { createSettingsStore } from './settings-store.ts';
import { createStopStore } from './stop-store.ts';
import { openTable } from './table.ts';
import { type TableName, tableVariable } from './tables.ts';

/** Senders claim nothing on a look at the stops that is older than 4 seconds. */
export const stopReachesAllMs = 10_000;

/** What a message's row says is only safe with these: whether something was sent, and to whom it has to be. */
const forgetsSends: readonly TableName[] = ['messages', 'notices'];

type Options = {
  client: DynamoDBClient;
  /** What the stage calls a table. */
  nameOf: (table: TableName) => string;
  clock: () => Instant;
  wait?: (milliseconds: number) => Promise<unknown>;
};

/** The steps of bringing a backup of a stage back. Each can be repeated. */
export function createRecovery({ client, nameOf, clock, wait = delay }: Options) {
  const open = (table: TableName) => openTable(overSdk(client), table, { [tableVariable(table)]: nameOf(table) });
  const settings = createSettingsStore(open('office'), knownJobs);
  const stops = createStopStore(open('office'));
  const isStopped = async () => (await stops.standing()).some(({ scope }) => scope === 'everything');
  const state = async () => ({ since: (await settings.recovery()).since, stopped: await isStopped() });
  return {
    /** Whether all sending is stopped, and since when what was published may have been sent. */
    state,

    /** Stops all sending, and answers once no sender can have missed it. */
    async pause(): Promise<void> {
      await stops.put({ scope: 'everything', stoppedBy: 'system' as StaffId, stoppedAt: clock() });
      await wait(stopReachesAllMs);
    },

    /** Brings back what the table lacks. Refuses unless all sending is stopped. */
    async bringBack(table: TableName, from: string): Promise<CopiedBack> {
      if (!(await isStopped())) throw new Error('Sending is not stopped: run it with --pause first');
      // Before the first row: whatever is planned from here on for an older notice is put before a person.
      if (forgetsSends.includes(table)) await settings.setRecovery({ since: clock() });
      return copyBack(client, { from, into: open(table), inPlace: from === nameOf(table) });
    },

    /** Lets go. What was published before the recovery stays with people. */
    async resume(): Promise<void> {
      await stops.lift({ scope: 'everything' });
    },
  };
}
