import type { Jobs } from '@kesher/domain/job/jobs';
import { type Chunk, chunkSchema, chunkSchemaOf, isDecided } from '@kesher/domain/notice/audience';
import { type ChunkCounts, chunkCountsSchema, countsAtOnce } from '@kesher/domain/notice/chunk-counts';
import { type Freeze, freezeSchema, wentOutSchema } from '@kesher/domain/notice/freeze';
import type { AudienceStore } from '@kesher/domain/notice/notice-store';
import { standInChunk } from '@kesher/domain/notice/stand-in-chunk';
import { chunkPartition } from './message-store.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

const chunkKey = ({ noticeId, chunk }: Pick<Chunk, 'noticeId' | 'chunk'>): ItemKey => ({
  pk: chunkPartition(noticeId, chunk),
  sk: 'chunk',
});
const freezeKey = (noticeId: string): ItemKey => ({ pk: `freeze#${noticeId}`, sk: 'freeze' });
const wentOutKey = (noticeId: string): ItemKey => ({ pk: `freeze#${noticeId}`, sk: 'went-out' });
/** Beside the chunks and not in them: a chunk weighs a hundred times as much, and all counts of a notice are read at once. */
const countsPartition = (noticeId: string, group: number) => `counts#${noticeId}#${group}`;
const countsKey = ({ noticeId, chunk }: Pick<Chunk, 'noticeId' | 'chunk'>): ItemKey => ({
  pk: countsPartition(noticeId, Math.floor(chunk / countsAtOnce)),
  sk: String(chunk).padStart(6, '0'),
});
/** How often a change of a chunk's members is tried while others change it too. */
const tries = 20;
const wakeKeyOf = (lane: string) => `chunk#${lane}`;

/** The frozen audience in DynamoDB. Only chunks that need a visit carry the wake index's keys. */
export function createAudienceStore(table: Table, jobs: Jobs): AudienceStore {
  const chunks = rowReader(table, chunkSchemaOf(jobs));
  const freezes = rowReader(table, freezeSchema);
  const wentOut = rowReader(table, wentOutSchema);
  const counted = rowReader(table, chunkCountsSchema.omit({ isSettled: true }), 'counts');
  const store: AudienceStore = {
    async putChunk(chunk) {
      const wake = chunk.wakeAt === undefined ? {} : { wakeKey: wakeKeyOf(chunk.lane) };
      const created = await table.put(
        { ...chunkKey(chunk), ...chunk, ...wake },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      if (created) return chunk;
      const standing = await store.chunk(chunk.noticeId, chunk.chunk);
      if (!standing) throw new Error(`chunk ${chunk.chunk} of ${chunk.noticeId} exists and cannot be read`);
      return standing;
    },

    async chunk(noticeId, chunk) {
      return chunks.ifAny(await table.get(chunkKey({ noticeId, chunk })), (row) => standInChunk(row, jobs));
    },

    async plan(of, plans) {
      const decided = await table.update(chunkKey(of), {
        UpdateExpression: 'SET plans = :plans',
        ConditionExpression: 'size(members) = :count AND attribute_not_exists(plans)',
        ExpressionAttributeValues: { ':plans': plans, ':count': plans.length },
      });
      if (decided) return plans;
      const standing = await store.chunk(of.noticeId, of.chunk);
      // Plans go by place: of another number of members they would be somebody else's.
      if (standing?.plans?.length !== plans.length)
        throw new Error(`chunk ${of.chunk} of ${of.noticeId} cannot be planned`);
      return standing.plans;
    },

    async decide(of, customerId, plan) {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const standing = await store.chunk(of.noticeId, of.chunk);
        const index = standing?.members.findIndex((member) => member.customerId === customerId) ?? -1;
        const known = standing?.plans?.[index];
        if (known === undefined || isDecided(known)) return known;
        // By their place, and only while they stand there: others may be erased from the chunk at the same moment.
        const decided = await table.update(chunkKey(of), {
          UpdateExpression: `SET plans[${index}] = :plan`,
          ConditionExpression: `members[${index}].customerId = :id AND plans[${index}].#reason = :open`,
          ExpressionAttributeNames: { '#reason': 'reason' },
          ExpressionAttributeValues: { ':plan': plan, ':id': customerId, ':open': known.reason },
        });
        if (decided) return plan;
      }
      throw new Error(`how a member of chunk ${of.chunk} of ${of.noticeId} is told cannot be decided now`);
    },

    async schedule(seen, { wakeAt, dispatchedAt }) {
      const sets = [
        wakeAt === undefined ? 'lane = :lane' : 'wakeKey = :key, wakeAt = :at',
        ...(dispatchedAt === undefined ? [] : ['dispatchedAt = :dispatched']),
      ];
      const scheduled = await table.update(chunkKey(seen), {
        UpdateExpression: `SET ${sets.join(', ')}${wakeAt === undefined ? ' REMOVE wakeKey, wakeAt' : ''}`,
        // An update without an item would make one: `attribute_not_exists` holds for what is not there at all.
        ConditionExpression:
          seen.watchUntil === undefined
            ? 'attribute_exists(pk) AND attribute_not_exists(watchUntil)'
            : 'watchUntil = :seen',
        ExpressionAttributeValues: {
          ...(wakeAt === undefined ? { ':lane': seen.lane } : { ':key': wakeKeyOf(seen.lane), ':at': wakeAt }),
          ...(dispatchedAt !== undefined && { ':dispatched': dispatchedAt }),
          ...(seen.watchUntil !== undefined && { ':seen': seen.watchUntil }),
        },
      });
      return scheduled ? 'scheduled' : 'woken';
    },

    async wake(of, { at, watchUntil }) {
      await table.update(countsKey(of), {
        UpdateExpression: 'SET watchUntil = :until REMOVE settledAt',
        ExpressionAttributeValues: { ':until': watchUntil },
      });
      await table.update(chunkKey(of), {
        UpdateExpression: 'SET wakeKey = :key, wakeAt = :at, watchUntil = :until',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':key': wakeKeyOf(of.lane), ':at': at, ':until': watchUntil },
      });
    },

    async due(lane, now, limit) {
      const { items } = await table.query({
        index: 'byWake',
        KeyConditionExpression: 'wakeKey = :key AND wakeAt <= :now',
        values: { ':key': wakeKeyOf(lane), ':now': now },
        limit,
        keysOnly: true,
      });
      return items.map((item) => {
        const [, noticeId, chunk] = String(item['pk']).split('#');
        return chunkSchema
          .pick({ noticeId: true, chunk: true, lane: true })
          .parse({ noticeId, chunk: Number(chunk), lane });
      });
    },

    async count({ isSettled, ...counts }) {
      const { countedAt } = counts;
      const kept = await table.update(countsKey(counts), {
        UpdateExpression: `SET #counts = :counts, countedAt = :read${isSettled ? ', settledAt = :read' : ' REMOVE settledAt'}`,
        ConditionExpression:
          '(attribute_not_exists(watchUntil) OR watchUntil <= :read) AND (attribute_not_exists(countedAt) OR countedAt < :read)',
        ExpressionAttributeNames: { '#counts': 'counts' },
        ExpressionAttributeValues: { ':counts': counts, ':read': countedAt },
      });
      return kept ? 'counted' : 'stale';
    },

    async counts(noticeId, group) {
      const items = await readAll(table, {
        KeyConditionExpression: 'pk = :pk',
        values: { ':pk': countsPartition(noticeId, group) },
      });
      const found = await Promise.all(
        items
          // One that was woken before it was ever counted.
          .filter((item) => item['counts'] !== undefined)
          .map(async (item): Promise<ChunkCounts[]> => {
            const counts = await counted.ifReadable(item);
            return counts ? [{ ...counts, isSettled: item['settledAt'] !== undefined }] : [];
          }),
      );
      return found.flat();
    },

    async forgetMember(of, customerId) {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const standing = await store.chunk(of.noticeId, of.chunk);
        const index = standing?.members.findIndex((member) => member.customerId === customerId) ?? -1;
        if (!standing || index < 0) return;
        const { plans } = standing;
        const place = `members[${index}]`;
        // By their place, and only while they stand there: others may be erased from the chunk at the same moment.
        const removed = await table.update(chunkKey(of), {
          UpdateExpression: `REMOVE ${place}${plans ? `, plans[${index}]` : ''}`,
          ConditionExpression: `${place}.customerId = :id AND attribute_${plans ? 'exists' : 'not_exists'}(plans)`,
          ExpressionAttributeValues: { ':id': customerId },
        });
        if (removed) return;
      }
      throw new Error(`a member of chunk ${of.chunk} of ${of.noticeId} cannot be erased now`);
    },

    async freeze(noticeId) {
      return freezes.ifAny(await table.get(freezeKey(noticeId)));
    },

    async startFreeze(freeze) {
      const created = await table.put(
        { ...freezeKey(freeze.noticeId), ...freeze },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      if (created) return freeze;
      return (await store.freeze(freeze.noticeId)) ?? freeze;
    },

    async advanceFreeze(freeze: Freeze, from: Freeze) {
      const advanced = await table.put(
        { ...freezeKey(freeze.noticeId), ...freeze },
        {
          ConditionExpression: `chunks = :chunks AND attribute_not_exists(finishedAt) AND ${from.after === undefined ? 'attribute_not_exists(#after)' : '#after = :after'}`,
          ExpressionAttributeNames: { '#after': 'after' },
          ExpressionAttributeValues: {
            ':chunks': from.chunks,
            ...(from.after !== undefined && { ':after': from.after }),
          },
        },
      );
      return advanced ? 'advanced' : 'stale';
    },

    async wentOut(noticeId) {
      return wentOut.ifReadable(await table.get(wentOutKey(noticeId)));
    },

    async noteWentOut(seen) {
      await table.put(
        { ...wentOutKey(seen.noticeId), ...seen },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR chunk < :chunk',
          ExpressionAttributeValues: { ':chunk': seen.chunk },
        },
      );
    },
  };
  return store;
}
