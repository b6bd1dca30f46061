import type { NoticeId } from '@kesher/domain/ids';
import type { ChunkCounts } from '@kesher/domain/notice/chunk-counts';
import type { Outcome, Standing } from '@kesher/domain/notice/ledger';
import type { EnginePorts } from '../ports.ts';
import { readHeld } from '../stop/read-held.ts';
import { keptCounts } from './kept-counts.ts';
import { membersOfChunk } from './read-chunk.ts';

type Ports = Pick<EnginePorts, 'audience' | 'messages' | 'notices' | 'stops'>;

/** One page reads the rows of so many chunks, and the kept counts of so many groups of them: then it says where to go on. */
const mostOfPage = { chunks: 50, groups: 20 };

/** The list behind one number of the ledger, a page of chunks at a time. A page may be empty and have a next one. */
export function listOutcome(ports: Ports) {
  return async (
    noticeId: NoticeId,
    wanted: { outcome: Outcome; fromChunk: number; limit: number },
  ): Promise<{ standings: Standing[]; nextChunk?: number } | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (!freeze) return undefined;
    const held = await readHeld(ports, noticeId);
    const found: Standing[] = [];
    const kept = keptCounts(ports, noticeId);
    let read = 0;
    for (let chunk = wanted.fromChunk; chunk < freeze.chunks; chunk += 1) {
      if (found.length >= wanted.limit || read >= mostOfPage.chunks || kept.groupsRead() > mostOfPage.groups)
        return { standings: found, nextChunk: chunk };
      if (holdsNone(await kept.of(chunk), wanted.outcome)) continue;
      read += 1;
      const members = await membersOfChunk(ports, noticeId, chunk);
      const standings = members.map(({ standing }) => held.under(standing));
      found.push(...standings.filter(({ outcome }) => outcome === wanted.outcome));
    }
    return { standings: found };
  };
}

/** Whether nobody of a chunk stands so, as far as what is kept of it can be relied on. */
function holdsNone(counts: ChunkCounts | undefined, wanted: Outcome): boolean {
  return counts?.isSettled === true && counts.alike.every(({ outcome }) => outcome !== wanted);
}
