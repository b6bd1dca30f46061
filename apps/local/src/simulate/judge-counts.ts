import { type Message, messageKeyText } from '@kesher/domain/message/message';
import type { Chunk } from '@kesher/domain/notice/audience';
import { addCounts, type ChunkCounts, countChunk, countsAtOnce } from '@kesher/domain/notice/chunk-counts';
import { emptyLedger } from '@kesher/domain/notice/ledger';
import type { Stores } from './stores.ts';

/** What is kept of one chunk. */
export async function keptCountsOf(
  { audience }: Pick<Stores, 'audience'>,
  { noticeId, chunk }: Pick<Chunk, 'noticeId' | 'chunk'>,
): Promise<ChunkCounts | undefined> {
  const group = await audience.counts(noticeId, Math.floor(chunk / countsAtOnce));
  return group.find((counts) => counts.chunk === chunk);
}

/**
 * What is wrong with what is kept of a settled chunk, if anything: it must say the same as the rows. That something
 * arrived or was opened since is counted again later, and a row that was damaged says nothing for sure.
 */
export function wrongCounts(
  kept: ChunkCounts | undefined,
  chunk: Chunk,
  rows: readonly Message[],
  unreadable: ReadonlySet<string>,
): string | undefined {
  if (!kept?.isSettled || rows.some((row) => unreadable.has(messageKeyText(row)))) return undefined;
  const said = withoutArrival(kept);
  const found = withoutArrival(countChunk(chunk, rows, kept.countedAt));
  if (said === found) return undefined;
  return `chunk ${chunk.chunk} of ${chunk.noticeId} was counted at ${kept.countedAt} as ${said}, and is ${found}`;
}

function withoutArrival(counts: ChunkCounts): string {
  const ledger = emptyLedger();
  addCounts(ledger, counts);
  const { outcomes, reasons, languages, channels } = ledger;
  const sorted = [outcomes, reasons, languages, channels].map((of) => Object.entries(of).map(String).toSorted());
  return JSON.stringify(sorted);
}
