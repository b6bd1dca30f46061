import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import type { Member } from '@kesher/domain/notice/audience';
import {
  countStanding,
  emptyLedger,
  type Ledger,
  type Outcome,
  type Standing,
  standingOf,
} from '@kesher/domain/notice/ledger';
import type { StockDelayPorts } from './ports.ts';

type Ports = Pick<StockDelayPorts, 'audience' | 'messages'>;

/**
 * The ledger with what it says about itself: `frozen` tells whether the audience is complete already. Of those who were
 * frozen, who were erased since are counted and no more is known: `audience + erased` is `frozenMembers`.
 */
export type NoticeLedger = Ledger & { noticeId: NoticeId; frozen: boolean; frozenMembers: number; erased: number };

/**
 * Counts a notice's audience by outcome, chunk by chunk, from the rows themselves. The audience is what was frozen,
 * so a customer without a row is counted as waiting and none can fall between.
 */
export function readLedger(ports: Ports) {
  return async (noticeId: NoticeId): Promise<NoticeLedger | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (!freeze) return undefined;
    const ledger = emptyLedger();
    for await (const standings of standingsOf(ports, noticeId, freeze.chunks)) {
      for (const standing of standings) countStanding(ledger, standing);
    }
    const frozen = freeze.finishedAt !== undefined;
    const erased = frozen ? freeze.members - ledger.audience : 0;
    return { ...ledger, noticeId, frozen, frozenMembers: freeze.members, erased };
  };
}

/** The list behind one number of the ledger, a page of chunks at a time. */
export function listOutcome(ports: Ports) {
  return async (
    noticeId: NoticeId,
    wanted: { outcome: Outcome; fromChunk: number; limit: number },
  ): Promise<{ standings: Standing[]; nextChunk?: number } | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (!freeze) return undefined;
    const found: Standing[] = [];
    for (let chunk = wanted.fromChunk; chunk < freeze.chunks; chunk += 1) {
      const standings = await standingsOfChunk(ports, noticeId, chunk);
      found.push(...standings.filter(({ outcome }) => outcome === wanted.outcome));
      if (found.length >= wanted.limit && chunk + 1 < freeze.chunks) return { standings: found, nextChunk: chunk + 1 };
    }
    return { standings: found };
  };
}

async function* standingsOf(ports: Ports, noticeId: NoticeId, chunks: number): AsyncGenerator<Standing[]> {
  const atOnce = 8;
  for (let first = 0; first < chunks; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, chunks - first) }, (_, index) => first + index);
    for (const standings of await Promise.all(numbers.map((number) => standingsOfChunk(ports, noticeId, number))))
      yield standings;
  }
}

async function standingsOfChunk(ports: Ports, noticeId: NoticeId, number: number): Promise<Standing[]> {
  return (await membersOfChunk(ports, noticeId, number)).map(({ standing }) => standing);
}

/** The members of one chunk, each with where they stand. */
export async function membersOfChunk(
  ports: Ports,
  noticeId: NoticeId,
  number: number,
): Promise<{ member: Member; standing: Standing }[]> {
  const chunk = await ports.audience.chunk(noticeId, number);
  const byCustomer = new Map<CustomerId, Message[]>();
  for (const message of await ports.messages.ofChunk(noticeId, number)) {
    byCustomer.set(message.customerId, [...(byCustomer.get(message.customerId) ?? []), message]);
  }
  return (chunk?.members ?? []).map((member) => ({
    member,
    standing: standingOf(member.customerId, byCustomer.get(member.customerId) ?? []),
  }));
}
