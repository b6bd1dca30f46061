import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Recovery } from '@kesher/domain/business/settings-store';
import type { Instant } from '@kesher/domain/instant';
import { type CopiedBack, copyBack } from './copy-back.ts';
import { createSettingsStore } from './settings-store.ts';
import { openTable } from './table.ts';
import { type TableName, tableVariable } from './tables.ts';

/** Senders look at the pause every 5 seconds, and claim nothing on a look older than 4. */
export const pauseReachesAllMs = 10_000;

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
  const open = (table: TableName) => openTable(client, table, { [tableVariable(table)]: nameOf(table) });
  const settings = createSettingsStore(open('office'));
  const change = async (recovery: Partial<Recovery>): Promise<Recovery> => {
    const next = { ...(await settings.recovery()), ...recovery };
    await settings.setRecovery(next);
    return next;
  };
  return {
    state: () => settings.recovery(),

    /** Stops all sending, and answers once no sender can have missed it. */
    async pause(): Promise<Recovery> {
      const recovery = await change({ paused: true });
      await wait(pauseReachesAllMs);
      return recovery;
    },

    /** Brings back what the table lacks. Refuses unless sending is paused. */
    async bringBack(table: TableName, from: string): Promise<CopiedBack> {
      if (!(await settings.recovery()).paused) throw new Error('Sending is not paused: run it with --pause first');
      // Before the first row: whatever is planned from here on for an older notice is put before a person.
      if (forgetsSends.includes(table)) await change({ since: clock() });
      return copyBack(client, { from, into: open(table), inPlace: from === nameOf(table) });
    },

    /** Lets go. What was published before the recovery stays with people. */
    resume: () => change({ paused: false }),
  };
}
