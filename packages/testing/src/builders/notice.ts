import { type Chunk, chunkSchema, type Member, memberSchema } from '@kesher/domain/notice/audience';
import { type ChunkCounts, chunkCountsSchema } from '@kesher/domain/notice/chunk-counts';
import { type Freeze, freezeSchema } from '@kesher/domain/notice/freeze';
import { type Notice, noticeSchema } from '@kesher/domain/notice/notice';
import { buildDelayContent } from './stock-delay.ts';
import type { Wanted } from './wanted.ts';

/** A version of the delay `delay-1`, or of another subject: the id follows from subject and version. */
export function buildNotice(wanted: Wanted<typeof noticeSchema> = {}): Notice {
  const { subjectId = 'delay-1', version = 1 } = wanted;
  return noticeSchema.parse({
    id: `${subjectId}.v${version}`,
    subjectId,
    version,
    lane: 'care',
    content: buildDelayContent(),
    publishedBy: 'manager-1',
    publishedAt: '2026-11-22T08:00:00.000Z',
    ...wanted,
  });
}

/** Somebody who waits for one order and was not told anything before. */
export function buildMember(wanted: Wanted<typeof memberSchema> = {}): Member {
  return memberSchema.parse({
    customerId: 'C-1001',
    orders: [{ number: '2026-0042', productId: 'P-1', quantity: 1 }],
    moreOrders: 0,
    toldBefore: false,
    ...wanted,
  });
}

/** A chunk of one member, due for its first visit. */
export function buildChunk(wanted: Wanted<typeof chunkSchema> = {}): Chunk {
  return chunkSchema.parse({
    noticeId: 'delay-1.v1',
    chunk: 0,
    lane: 'care',
    members: [buildMember()],
    wakeAt: '2026-11-22T08:00:00.000Z',
    ...wanted,
  });
}

/** What is kept of a settled chunk of one customer, who was told. */
export function buildChunkCounts(wanted: Wanted<typeof chunkCountsSchema> = {}): ChunkCounts {
  return chunkCountsSchema.parse({
    noticeId: 'delay-1.v1',
    chunk: 0,
    alike: [{ outcome: 'told', route: 'email', language: 'he', customers: 1 }],
    countedAt: '2026-11-22T08:05:00.000Z',
    isSettled: true,
    ...wanted,
  });
}

export function buildFreeze(wanted: Wanted<typeof freezeSchema> = {}): Freeze {
  return freezeSchema.parse({
    noticeId: 'delay-1.v1',
    chunks: 0,
    members: 0,
    startedAt: '2026-11-22T08:00:00.000Z',
    ...wanted,
  });
}
