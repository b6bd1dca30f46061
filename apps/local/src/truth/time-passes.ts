import { chunkPartition } from '@kesher/adapters/dynamodb/message-store';
import type { NoticeId } from '@kesher/domain/ids';
import { addMs, type Instant } from '@kesher/domain/instant';
import type { World } from './world.ts';

const moments = [
  'plannedAt',
  'dueAt',
  'claimedAt',
  'leaseUntil',
  'unknownAt',
  'wakeAt',
  'watchUntil',
  'dispatchedAt',
] as const;

/**
 * Moves everything that a notice's rows say of time into the past, as if so much time had passed: the functions read
 * the machine's clock. Only for a notice about which nothing happens at the moment.
 */
export async function timePasses(world: World, noticeId: NoticeId, ms: number): Promise<void> {
  const messages = world.table('messages');
  const chunks = (await world.stores.audience.freeze(noticeId))?.chunks ?? 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const { items } = await messages.query({
      KeyConditionExpression: 'pk = :pk',
      values: { ':pk': chunkPartition(noticeId, chunk) },
    });
    // The chunk comes last, so that no visit finds it due before its messages have moved.
    for (const item of items.toReversed()) {
      const moved = moments.filter((name) => item[name] !== undefined);
      const shifted = Object.fromEntries(moved.map((name) => [name, addMs(item[name] as Instant, -ms)]));
      await messages.put({ ...item, pk: String(item['pk']), sk: String(item['sk']), ...shifted });
    }
  }
}
