import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import type { Chunk } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import type { Previous } from '@kesher/domain/notice/previous';
import type { EnginePorts } from '../ports.ts';

type Ports = Pick<EnginePorts, 'audience' | 'messages'>;
type PreviousPage = { previous: Previous[]; upTo: CustomerId | undefined };

/**
 * The next customers in the order of ids whom any earlier version addressed, with all that became of it. Every version
 * is looked at, because somebody may have been told the first and left out of the second. `upTo` is the id up to which
 * the page is complete; undefined when nobody comes after it.
 */
export async function readPrevious(
  ports: Ports,
  before: readonly Pick<Notice, 'id'>[],
  after: CustomerId | undefined,
): Promise<PreviousPage> {
  const pages = await Promise.all(before.map(({ id }) => readVersion(ports, id, after)));
  const ends = pages.flatMap(({ upTo }) => upTo ?? []).toSorted();
  const upTo = ends[0];
  const byCustomer = new Map<CustomerId, Previous>();
  for (const previous of pages.flatMap((page) => page.previous)) {
    const { customerId } = previous.member;
    if (upTo !== undefined && customerId > upTo) continue;
    const earlier = byCustomer.get(customerId);
    const toldBefore = previous.member.toldBefore || earlier?.member.toldBefore === true;
    byCustomer.set(customerId, {
      // Pages come oldest first, so this is how the latest version addressed them.
      member: { ...previous.member, toldBefore },
      messages: [...(earlier?.messages ?? []), ...previous.messages],
      toldByPhone: false,
    });
  }
  return { previous: [...byCustomer.values()], upTo };
}

/** The next chunk of one version that holds anyone after `after`, with what became of its messages. */
async function readVersion(ports: Ports, noticeId: NoticeId, after: CustomerId | undefined): Promise<PreviousPage> {
  const freeze = await ports.audience.freeze(noticeId);
  const chunks = freeze?.chunks ?? 0;
  const first = await firstChunkAfter(ports, noticeId, { chunks, after });
  if (first === undefined) return { previous: [], upTo: undefined };
  const messages = await ports.messages.ofChunk(noticeId, first.chunk);
  const previous = first.members
    .filter((member) => after === undefined || member.customerId > after)
    .map((member) => ({
      member,
      messages: messages.filter(({ customerId }) => customerId === member.customerId),
      toldByPhone: false,
    }));
  return { previous, upTo: first.chunk === chunks - 1 ? undefined : lastOf(first) };
}

/**
 * Chunks follow the order of customer ids, so the wanted one is found by halving. One whose people were all erased since
 * says nothing of the order: the nearest before it speaks for it.
 */
async function firstChunkAfter(
  ports: Ports,
  noticeId: NoticeId,
  { chunks, after }: { chunks: number; after: CustomerId | undefined },
): Promise<Chunk | undefined> {
  let low = 0;
  let high = chunks;
  let found: Chunk | undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let at = middle;
    let chunk = await ports.audience.chunk(noticeId, at);
    while (at > low && lastOf(chunk) === undefined) {
      at -= 1;
      chunk = await ports.audience.chunk(noticeId, at);
    }
    const last = lastOf(chunk);
    if (last !== undefined && (after === undefined || last > after)) {
      found = chunk;
      high = at;
    } else {
      low = middle + 1;
    }
  }
  return found;
}

const lastOf = (chunk: Chunk | undefined) => chunk?.members.at(-1)?.customerId;
