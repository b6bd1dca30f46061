import type { NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Lane } from '@kesher/domain/lane';
import type { Message } from '@kesher/domain/message/message';
import type { Chunk, Member } from '@kesher/domain/notice/audience';
import {
  countStanding,
  countUnreadable,
  emptyLedger,
  type Ledger,
  type Outcome,
  type Standing,
  standingOf,
} from '@kesher/domain/notice/ledger';
import { addProgress, type Progress, progressOf, standsStillSince } from '@kesher/domain/notice/progress';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { EnginePorts } from '../ports.ts';
import { type Held, readHeld } from '../stop/read-held.ts';

type ChunkPorts = Pick<EnginePorts, 'audience' | 'messages'>;
type Ports = ChunkPorts & Pick<EnginePorts, 'notices' | 'stops' | 'clock'>;
type OutcomePorts = ChunkPorts & Pick<EnginePorts, 'notices' | 'stops'>;

/**
 * The ledger with what it says about itself: `frozen` tells whether the audience is complete already. Of those who were
 * frozen, who were erased since are counted and no more is known: `audience + erased` is `frozenMembers`.
 */
export type NoticeLedger = Ledger & {
  noticeId: NoticeId;
  frozen: boolean;
  frozenMembers: number;
  erased: number;
  /** Since when it makes no progress although something is due. */
  standsStillSince?: Instant | undefined;
};

/**
 * Counts a notice's audience by outcome, chunk by chunk, from the rows themselves. The audience is what was frozen,
 * so a customer without a row is counted as waiting and none can fall between.
 */
export function readLedger(ports: Ports) {
  return async (noticeId: NoticeId): Promise<NoticeLedger | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (!freeze) return undefined;
    const held = await readHeld(ports, noticeId);
    const ledger = emptyLedger();
    const now = ports.clock();
    let progress: Progress = {};
    let lane = held.lane ?? 'care';
    let isWhole = true;
    for await (const look of looksAt(ports, { noticeId, held, now }, freeze.chunks)) {
      for (const { standing } of look.members) countStanding(ledger, standing);
      progress = addProgress(progress, look.progress);
      lane = look.lane ?? lane;
      isWhole &&= look.isWhole;
    }
    const frozen = freeze.finishedAt !== undefined;
    const missing = frozen ? freeze.members - ledger.audience : 0;
    // Of a piece that cannot be read nobody knows who else is in it: they are counted as that, and not as erased.
    if (!isWhole) countUnreadable(ledger, missing);
    const stillSince = held.isStopped ? undefined : standsStillSince(progress, { freeze, lane, now });
    return {
      ...ledger,
      noticeId,
      frozen,
      frozenMembers: freeze.members,
      erased: isWhole ? missing : 0,
      ...(stillSince && { standsStillSince: stillSince }),
    };
  };
}

/** The list behind one number of the ledger, a page of chunks at a time. */
export function listOutcome(ports: OutcomePorts) {
  return async (
    noticeId: NoticeId,
    wanted: { outcome: Outcome; fromChunk: number; limit: number },
  ): Promise<{ standings: Standing[]; nextChunk?: number } | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (!freeze) return undefined;
    const held = await readHeld(ports, noticeId);
    const found: Standing[] = [];
    for (let chunk = wanted.fromChunk; chunk < freeze.chunks; chunk += 1) {
      const members = await membersOfChunk(ports, noticeId, chunk);
      const standings = members.map(({ standing }) => held.under(standing));
      found.push(...standings.filter(({ outcome }) => outcome === wanted.outcome));
      if (found.length >= wanted.limit && chunk + 1 < freeze.chunks) return { standings: found, nextChunk: chunk + 1 };
    }
    return { standings: found };
  };
}

type Looking = { noticeId: NoticeId; held: Held; now: Instant };

async function* looksAt(ports: ChunkPorts, looking: Looking, chunks: number): AsyncGenerator<Look> {
  const atOnce = 8;
  for (let first = 0; first < chunks; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, chunks - first) }, (_, index) => first + index);
    yield* await Promise.all(numbers.map((number) => lookAt(ports, looking, number)));
  }
}

type MemberStanding = { member: Member; standing: Standing };
type Look = { members: MemberStanding[]; progress: Progress; lane: Lane | undefined; isWhole: boolean };

/** The members of one chunk, each with where they stand. */
export async function membersOfChunk(ports: ChunkPorts, noticeId: NoticeId, number: number): Promise<MemberStanding[]> {
  const [chunk, messages] = await readChunk(ports, noticeId, number);
  return standingsIn(chunk, messages);
}

async function lookAt(ports: ChunkPorts, { noticeId, held, now }: Looking, number: number): Promise<Look> {
  const [chunk, messages] = await readChunk(ports, noticeId, number);
  return {
    members: standingsIn(chunk, messages).map(({ member, standing }) => ({ member, standing: held.under(standing) })),
    progress: progressOf(chunk === 'unreadable' ? {} : (chunk ?? {}), held.others(messages), now),
    lane: messages[0]?.lane,
    isWhole: chunk !== 'unreadable',
  };
}

function readChunk(ports: ChunkPorts, noticeId: NoticeId, number: number) {
  return Promise.all([
    unlessUnreadable(
      () => ports.audience.chunk(noticeId, number),
      () => 'unreadable' as const,
    ),
    ports.messages.ofChunk(noticeId, number),
  ]);
}

/** Of a chunk that cannot be read, those are known who have a message. */
function standingsIn(chunk: Chunk | 'unreadable' | undefined, messages: readonly Message[]): MemberStanding[] {
  const byCustomer = Map.groupBy(messages, ({ customerId }) => customerId);
  const plans = chunk === 'unreadable' ? undefined : chunk?.plans;
  const members =
    chunk === 'unreadable'
      ? [...byCustomer.keys()].map((customerId) => ({ customerId, toldBefore: false }))
      : (chunk?.members ?? []);
  return members.map((member, index) => ({
    member,
    standing: standingOf(member.customerId, byCustomer.get(member.customerId) ?? [], plans?.[index]),
  }));
}
