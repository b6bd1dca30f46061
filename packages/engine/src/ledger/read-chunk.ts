import type { NoticeId } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import type { Chunk, Member } from '@kesher/domain/notice/audience';
import { standingsIn } from '@kesher/domain/notice/chunk-counts';
import type { Standing } from '@kesher/domain/notice/ledger';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { EnginePorts } from '../ports.ts';

type ChunkPorts = Pick<EnginePorts, 'audience' | 'messages'>;

/** A chunk as far as it can be read. */
type ReadChunk = Pick<Chunk, 'noticeId' | 'chunk' | 'members' | 'plans' | 'wakeAt'> & { isReadable: boolean };

/** A chunk with its messages. Of one that cannot be read, those are known who have a message. */
export async function readChunk(
  { audience, messages: store }: ChunkPorts,
  noticeId: NoticeId,
  number: number,
): Promise<[ReadChunk, Message[]]> {
  const [chunk, messages] = await Promise.all([
    unlessUnreadable(
      () => audience.chunk(noticeId, number),
      () => 'unreadable' as const,
    ),
    store.ofChunk(noticeId, number),
  ]);
  const about = { noticeId, chunk: number };
  if (chunk === undefined) return [{ ...about, members: [], isReadable: true }, messages];
  if (chunk !== 'unreadable') return [{ ...chunk, isReadable: true }, messages];
  const known = new Set(messages.map(({ customerId }) => customerId));
  const members = [...known].map((customerId) => ({ customerId, toldBefore: false }));
  return [{ ...about, members, isReadable: false }, messages];
}

/** The members of one chunk, each with where they stand. */
export async function membersOfChunk(
  ports: ChunkPorts,
  noticeId: NoticeId,
  number: number,
): Promise<{ member: Member; standing: Standing }[]> {
  const [chunk, messages] = await readChunk(ports, noticeId, number);
  return standingsIn(chunk, messages);
}
