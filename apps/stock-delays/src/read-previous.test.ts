import type { CustomerId } from '@kesher/domain/ids';
import { delayOwnOf } from '@kesher/domain/stock-delay/read-delay';
import { readPrevious } from '@kesher/engine/freeze/read-previous';
import { buildMessage } from '@kesher/testing/builders/message';
import { buildChunk, buildFreeze, buildNotice } from '@kesher/testing/builders/notice';
import { createInMemoryAudienceStore } from '@kesher/testing/in-memory/audience-store';
import { createInMemoryMessageStore } from '@kesher/testing/in-memory/message-store';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

/** Versions whose audiences are cut into chunks anywhere; who is marked was told before. */
async function versionsOf(chunked: readonly (readonly string[])[][]) {
  const ports = { audience: createInMemoryAudienceStore(), messages: createInMemoryMessageStore() };
  const notices = chunked.map((_, index) => buildNotice({ version: index + 1 }));
  for (const [index, chunks] of chunked.entries()) {
    const noticeId = `delay-1.v${index + 1}`;
    for (const [chunk, ids] of chunks.entries()) {
      const members = ids.map((customerId) => ({ customerId, orders: [], moreOrders: index, toldBefore: false }));
      await ports.audience.putChunk(buildChunk({ noticeId, chunk, members }));
      for (const customerId of ids) await ports.messages.create(buildMessage({ noticeId, chunk, customerId }));
    }
    await ports.audience.startFreeze(buildFreeze({ noticeId, chunks: chunks.length }));
  }
  return { ports, notices };
}

const ids = Array.from('abcdefghijkl');
/** Some customers in their order, cut into chunks, of which some were erased since: also everybody of a chunk. */
const version = fc
  .tuple(
    fc.subarray(ids),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }),
    fc.subarray(ids, { maxLength: 8 }),
  )
  .map(([members, sizes, erased]) => {
    const left = [...members];
    const chunks = sizes.map((size) => left.splice(0, size)).filter((chunk) => chunk.length > 0);
    return chunks.map((chunk) => chunk.filter((id) => !erased.includes(id)));
  });

it('finds everybody once, as the latest version addressed them, with the messages of all versions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(version, { maxLength: 4 }), async (chunked) => {
      const { ports, notices } = await versionsOf(chunked);
      const found: [string, number, string[]][] = [];
      let after: CustomerId | undefined;
      for (let pages = 0; ; pages += 1) {
        expect(pages).toBeLessThan(60);
        const page = await readPrevious(ports, notices, after);
        for (const { member, messages } of page.previous.toSorted((a, b) =>
          a.member.customerId < b.member.customerId ? -1 : 1,
        ))
          found.push([member.customerId, delayOwnOf(member).moreOrders, messages.map(({ noticeId }) => noticeId)]);
        if (page.upTo === undefined) break;
        after = page.upTo;
      }
      const expected = ids.flatMap((id): typeof found => {
        const addressed = chunked.flatMap((chunks, index) => (chunks.flat().includes(id) ? [index] : []));
        const latest = addressed.at(-1);
        return latest === undefined ? [] : [[id, latest, addressed.map((index) => `delay-1.v${index + 1}`)]];
      });
      expect(found).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

it('reads few chunks, however many a version has', async () => {
  const many = Array.from({ length: 500 }, (_, index) => [`C-${String(index).padStart(4, '0')}`]);
  const { ports, notices } = await versionsOf([many]);
  let reads = 0;
  const chunk: typeof ports.audience.chunk = async (...asked) => {
    reads += 1;
    return ports.audience.chunk(...asked);
  };
  const page = await readPrevious(
    { ...ports, audience: { ...ports.audience, chunk } },
    notices,
    'C-0250' as CustomerId,
  );
  expect(page.previous.map(({ member }) => member.customerId)).toEqual(['C-0251']);
  expect(reads).toBeLessThan(12);
});
