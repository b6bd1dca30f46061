import type { NoticeId } from '@kesher/domain/ids';
import { type ChunkCounts, countsAtOnce } from '@kesher/domain/notice/chunk-counts';
import type { EnginePorts } from '../ports.ts';

/** What is kept of the chunks of a notice, read a group at a time, in their order. */
export function keptCounts({ audience }: Pick<EnginePorts, 'audience'>, noticeId: NoticeId) {
  let groups = 0;
  let current: { group: number; counts: ReadonlyMap<number, ChunkCounts> } | undefined;
  return {
    groupsRead: () => groups,
    async of(chunk: number): Promise<ChunkCounts | undefined> {
      const group = Math.floor(chunk / countsAtOnce);
      if (current?.group !== group) {
        const counts = await audience.counts(noticeId, group);
        current = { group, counts: new Map(counts.map((one) => [one.chunk, one])) };
        groups += 1;
      }
      return current.counts.get(chunk);
    },
  };
}
