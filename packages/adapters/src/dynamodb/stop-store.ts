import { type Stop, stopIdOf, stopOfUnknownTime, stopSchema, stopTargetOf, stopUnread } from '@kesher/domain/stop/stop';
import type { StopStore } from '@kesher/domain/stop/stop-store';
import * as z from 'zod';
import { rowReader } from './row-reader.ts';
import type { Item, Table } from './table.ts';

const partition = 'stops';
/** Until December 2026 a recovery paused all sending by a mark of its own; what was paused then stays so until it is lifted. */
const pausedKey = { pk: 'settings', sk: 'recovery' };
const pausedSchema = z.object({ paused: z.literal(true) });

/** Stops in DynamoDB: one partition, so that all that stand are one small strong read. */
export function createStopStore(table: Table): StopStore {
  const stops = rowReader(table, stopSchema, 'stop');
  return {
    async standing() {
      const [{ items }, recovery] = await Promise.all([
        table.query({ KeyConditionExpression: 'pk = :pk', values: { ':pk': partition } }),
        table.get(pausedKey),
      ]);
      const standing = await stops.all(items, standIn);
      // A stop is one, by its name: who pressed it since says more than the mark.
      if (standing.some(({ scope }) => scope === 'everything') || !pausedSchema.safeParse(recovery).success)
        return standing;
      return [...standing, stopOfUnknownTime({ scope: 'everything' })];
    },
    async put(stop) {
      await table.put(
        { pk: partition, sk: stopIdOf(stop), stoppedAt: stop.stoppedAt, stop },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR stoppedAt < :at',
          ExpressionAttributeValues: { ':at': stop.stoppedAt },
        },
      );
    },
    async lift(target, pressedBefore) {
      const wasPaused =
        target.scope === 'everything' &&
        (await table.update(pausedKey, {
          UpdateExpression: 'REMOVE paused',
          ConditionExpression: 'paused = :paused',
          ExpressionAttributeValues: { ':paused': true },
        }));
      const isLifted = await table.removeIf(
        { pk: partition, sk: stopIdOf(target) },
        pressedBefore === undefined
          ? { ConditionExpression: 'attribute_exists(pk)' }
          : {
              ConditionExpression: 'attribute_exists(pk) AND stoppedAt < :before',
              ExpressionAttributeValues: { ':before': pressedBefore },
            },
      );
      return isLifted || wasPaused ? 'lifted' : 'not-standing';
    },
  };
}

/** By its key alone. */
function standIn({ sk }: Item): Stop | undefined {
  const target = stopTargetOf(String(sk));
  return target && stopUnread(target);
}
