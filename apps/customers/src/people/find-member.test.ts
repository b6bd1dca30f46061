import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import { buildChunk, buildMember } from '@kesher/testing/builders/notice';
import { createInMemoryAudienceStore } from '@kesher/testing/in-memory/audience-store';
import { describe, expect, it } from 'vitest';
import { now } from '../staff-door/testing/staff-door.ts';
import { findMember } from './find-member.ts';

const noticeId = buildChunk().noticeId;

/** An audience with these chunks; reads are counted. */
async function frozen(chunks: readonly string[][]) {
  const audience = createInMemoryAudienceStore();
  for (const [chunk, ids] of chunks.entries()) {
    const members = ids.map((customerId) => buildMember({ customerId }));
    await audience.putChunk(buildChunk({ chunk, members }));
  }
  const members = chunks.flat().length;
  await audience.startFreeze({ noticeId, chunks: chunks.length, members, startedAt: now, finishedAt: now });
  let reads = 0;
  const counted = {
    freeze: (id: NoticeId) => audience.freeze(id),
    chunk: (id: NoticeId, chunk: number) => {
      reads += 1;
      return audience.chunk(id, chunk);
    },
  };
  return { find: (id: string) => findMember(counted, noticeId, id as CustomerId), reads: () => reads };
}

describe('finding a member in a frozen audience', () => {
  it('finds everybody in their chunk, and nobody else', async () => {
    const chunks = [['b', 'd'], ['f'], ['h', 'j', 'l'], ['n', 'p']];
    const { find } = await frozen(chunks);
    for (const [chunk, ids] of chunks.entries())
      for (const id of ids) expect([id, await find(id)]).toEqual([id, chunk]);
    for (const id of ['a', 'c', 'e', 'g', 'i', 'm', 'o', 'q']) expect([id, await find(id)]).toEqual([id, undefined]);
  });

  it.each([
    [[[], [], ['h'], []]],
    [[['h'], [], [], []]],
    [[[], [], [], ['h']]],
    [[['b'], [], ['h'], [], ['n']]],
    [[['b'], ['h', 'k'], [], [], []]],
  ])('looks past chunks that erasing has emptied: %j', async (chunks) => {
    const { find } = await frozen(chunks);
    for (const [chunk, ids] of chunks.entries())
      for (const id of ids) expect([id, await find(id)]).toEqual([id, chunk]);
    for (const id of ['a', 'i', 'z']) expect([id, await find(id)]).toEqual([id, undefined]);
  });

  it('reads a few chunks of many', async () => {
    const many = Array.from({ length: 1_000 }, (_, chunk) => [`C-${String(chunk).padStart(5, '0')}`]);
    const { find, reads } = await frozen(many);
    expect(await find('C-00777')).toBe(777);
    expect(reads()).toBeLessThan(12);
  });

  it('finds nobody where nothing was frozen', async () => {
    expect(await findMember(createInMemoryAudienceStore(), noticeId, 'b' as CustomerId)).toBeUndefined();
  });
});
