import type { Instant } from '@kesher/domain/instant';
import { type ChunkCounts, countsAtOnce, isWorthRecounting } from '@kesher/domain/notice/chunk-counts';
import type { Freeze } from '@kesher/domain/notice/freeze';
import { inParallel } from '../in-parallel.ts';
import type { EnginePorts } from '../ports.ts';

/** Of how many chunks one look reads the rows: up to 10,000 customers are counted from the rows themselves. */
export const mostRead = 100;
const groupsAtOnce = 8;

type Candidate = { number: number; kept: ChunkCounts | undefined };

/**
 * The chunks whose rows are to be read now: those that have not settled, the longest uncounted first, and then settled
 * ones of which more may have arrived or been opened since. `take` is told what is kept of every other chunk.
 */
export async function whatToRead(
  { audience }: Pick<EnginePorts, 'audience'>,
  { noticeId, chunks }: Pick<Freeze, 'noticeId' | 'chunks'>,
  now: Instant,
  take: (kept: ChunkCounts | undefined) => void,
): Promise<number[]> {
  let chosen: Candidate[] = [];
  const groups = Array.from({ length: Math.ceil(chunks / countsAtOnce) }, (_, group) => group);
  await inParallel(groups, groupsAtOnce, async (group) => {
    const kept = new Map((await audience.counts(noticeId, group)).map((counts) => [counts.chunk, counts]));
    const first = group * countsAtOnce;
    for (let number = first; number < Math.min(first + countsAtOnce, chunks); number += 1) {
      const counts = kept.get(number);
      if (counts?.isSettled && !isWorthRecounting(counts, now)) take(counts);
      else chosen.push({ number, kept: counts });
    }
    chosen.sort(longestUncountedFirst);
    for (const { kept } of chosen.slice(mostRead)) take(kept);
    chosen = chosen.slice(0, mostRead);
  });
  return chosen.map(({ number }) => number);
}

function longestUncountedFirst(one: Candidate, other: Candidate): number {
  const rank = ({ number, kept }: Candidate) =>
    `${kept?.isSettled ? 1 : 0}${kept?.countedAt ?? ''}#${String(number).padStart(9, '0')}`;
  return rank(one) < rank(other) ? -1 : 1;
}
