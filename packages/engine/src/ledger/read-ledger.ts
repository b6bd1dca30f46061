import type { NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Lane } from '@kesher/domain/lane';
import {
  addCounts,
  type ChunkCounts,
  countChunk,
  progressOfCounts,
  standingsIn,
} from '@kesher/domain/notice/chunk-counts';
import type { Freeze } from '@kesher/domain/notice/freeze';
import { countStanding, countUnreadable, emptyLedger, type Ledger } from '@kesher/domain/notice/ledger';
import { addProgress, type Progress, progressOf, standsStillSince } from '@kesher/domain/notice/progress';
import { inParallel } from '../in-parallel.ts';
import type { EnginePorts } from '../ports.ts';
import { type Held, readHeld } from '../stop/read-held.ts';
import { readChunk } from './read-chunk.ts';
import { mostRead, whatToRead } from './what-to-read.ts';

type Ports = Pick<EnginePorts, 'audience' | 'messages' | 'notices' | 'stops' | 'clock'>;
const chunksAtOnce = 8;

/**
 * The ledger with what it says about itself: `frozen` tells whether the audience is complete already. Of those who were
 * frozen, who were erased since are counted and no more is known: `audience + erased + uncounted` is `frozenMembers`.
 */
export type NoticeLedger = Ledger & {
  noticeId: NoticeId;
  frozen: boolean;
  frozenMembers: number;
  erased: number;
  /** Those whose piece of a large audience nobody has visited or looked at yet: the next looks count them. */
  uncounted: number;
  /** In an audience too large to read at each look: of when the oldest figure is that may have changed since. */
  countedAt?: Instant | undefined;
  /** Since when it makes no progress although something is due. */
  standsStillSince?: Instant | undefined;
};

type Sum = { ledger: Ledger; progress: Progress; lane: Lane; isWhole: boolean; unread: number; countedAt?: Instant };

/**
 * Counts a notice's audience by outcome. Of chunks that have settled the kept counts are taken; of the others the rows
 * themselves are read, and those of a few settled ones again, for what was opened since. One look reads no more than
 * `mostRead` chunks, the longest uncounted first; what it counts is kept, so that the next look reads others. The
 * audience is what was frozen: a customer without a row is counted as waiting, and none can fall between.
 */
export function readLedger(ports: Ports) {
  return async (noticeId: NoticeId): Promise<NoticeLedger | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (!freeze) return undefined;
    const held = await readHeld(ports, noticeId);
    const now = ports.clock();
    const sum: Sum = { ledger: emptyLedger(), progress: {}, lane: held.lane ?? 'care', isWhole: true, unread: 0 };
    const chosen = await whatToRead(ports, freeze, now, (kept) => addKept(sum, held, kept, now));
    await inParallel(chosen, chunksAtOnce, (number) => addRows(ports, sum, { freeze, held, number, now }));
    return asLedger(sum, { freeze, held, now });
  };
}

function addKept(sum: Sum, held: Held, kept: ChunkCounts | undefined, now: Instant): void {
  if (!kept) {
    sum.unread += 1;
    return;
  }
  addCounts(sum.ledger, { alike: kept.isSettled ? kept.alike : kept.alike.map(held.underAlike) });
  sum.progress = addProgress(sum.progress, progressOfCounts(kept, now));
  const { countedAt } = kept;
  if (!kept.isSettled && (sum.countedAt === undefined || countedAt < sum.countedAt)) sum.countedAt = countedAt;
}

type Reading = { freeze: Freeze; held: Held; number: number; now: Instant };

async function addRows(ports: Ports, sum: Sum, { freeze, held, number, now }: Reading): Promise<void> {
  const readAt = ports.clock();
  const [chunk, messages] = await readChunk(ports, freeze.noticeId, number);
  for (const { standing } of standingsIn(chunk, messages)) countStanding(sum.ledger, held.under(standing));
  sum.progress = addProgress(sum.progress, progressOf(chunk, held.others(messages), now));
  sum.lane = messages[0]?.lane ?? sum.lane;
  sum.isWhole &&= chunk.isReadable;
  if (!chunk.isReadable) return;
  const counts = countChunk(chunk, messages, readAt);
  if (counts.isSettled || freeze.chunks > mostRead) await ports.audience.count(counts);
}

function asLedger(sum: Sum, { freeze, held, now }: Pick<Reading, 'freeze' | 'held' | 'now'>): NoticeLedger {
  const { ledger, progress, lane, isWhole, unread, countedAt } = sum;
  const frozen = freeze.finishedAt !== undefined;
  const missing = frozen || unread > 0 ? freeze.members - ledger.audience : 0;
  const isAllKnown = isWhole && unread === 0;
  // Of a piece that cannot be read nobody knows who else is in it: they are counted as that, and not as erased.
  if (!isWhole && unread === 0) countUnreadable(ledger, missing);
  const stillSince = held.isStopped ? undefined : standsStillSince(progress, { freeze, lane, now });
  return {
    ...ledger,
    noticeId: freeze.noticeId,
    frozen,
    frozenMembers: freeze.members,
    erased: isAllKnown ? missing : 0,
    uncounted: unread > 0 ? missing : 0,
    ...(countedAt && { countedAt }),
    ...(stillSince && { standsStillSince: stillSince }),
  };
}
