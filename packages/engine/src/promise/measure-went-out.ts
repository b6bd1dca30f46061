import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { takenAt } from '@kesher/domain/message/taken-at';
import { standingsIn } from '@kesher/domain/notice/chunk-counts';
import type { WentOut } from '@kesher/domain/notice/freeze';
import type { Standing } from '@kesher/domain/notice/ledger';
import { keptCounts } from '../ledger/kept-counts.ts';
import { readChunk } from '../ledger/read-chunk.ts';
import type { EnginePorts } from '../ports.ts';
import { type Held, readHeld } from '../stop/read-held.ts';

type Ports = Pick<EnginePorts, 'audience' | 'messages' | 'notices' | 'stops' | 'settings' | 'clock'>;

/**
 * When a notice had gone out: the last acceptance by a channel, once nothing that could be sent is still waiting.
 * What a customer's own hours hold back does not count against the promise, but what the business's own night or rest
 * holds back does. Undefined while anything else waits; `unfinished` where
 * `mayGoOn` has left the rest for the next visit.
 *
 * It goes through the audience from its checkpoint on: to whom it had gone out once is not asked again. Not while
 * anything is stopped: a stop holds back whom their own hours held back before.
 */
export function measureWentOut(ports: Ports) {
  return async (
    noticeId: NoticeId,
    mayGoOn: () => boolean = () => true,
  ): Promise<Instant | 'unfinished' | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (freeze?.finishedAt === undefined) return undefined;
    const held = await readHeld(ports, noticeId);
    const start: WentOut = { noticeId, chunk: 0, last: freeze.finishedAt };
    const from = (held.areStops ? undefined : await ports.audience.wentOut(noticeId)) ?? start;
    const { isUnderWay, ...to } = await walk(ports, from, { chunks: freeze.chunks, held, mayGoOn });
    if (!held.areStops && to.chunk > from.chunk) await ports.audience.noteWentOut(to);
    if (to.chunk === freeze.chunks) return to.last;
    return isUnderWay ? undefined : 'unfinished';
  };
}

/** Looks at one chunk after the other, up to the first to which it has not gone out. */
async function walk(
  ports: Ports,
  from: WentOut,
  { chunks, held, mayGoOn }: { chunks: number; held: Held; mayGoOn: () => boolean },
): Promise<WentOut & { isUnderWay: boolean }> {
  const { noticeId } = from;
  const { calendar } = await ports.settings.get();
  const now = ports.clock();
  const { lane = 'care' } = held;
  const businessRests = nextPermittedTime({ calendar, lane, customer: {}, now }).kind === 'later';
  const kept = keptCounts(ports, noticeId);
  let { chunk, last } = from;
  for (; chunk < chunks && mayGoOn(); chunk += 1) {
    const counts = await kept.of(chunk);
    const accepted = counts?.isSettled
      ? [counts.acceptedAt]
      : await acceptedIn(ports, { noticeId, chunk, held }, { businessRests, now });
    if (accepted === undefined) return { noticeId, chunk, last, isUnderWay: true };
    for (const at of accepted) if (at !== undefined && at > last) last = at;
  }
  return { noticeId, chunk, last, isUnderWay: false };
}

/** When the messages of a chunk were accepted, once it has gone out to all of it. */
async function acceptedIn(
  ports: Ports,
  { noticeId, chunk: number, held }: { noticeId: NoticeId; chunk: number; held: Held },
  at: { businessRests: boolean; now: Instant },
): Promise<(Instant | undefined)[] | undefined> {
  const [chunk, messages] = await readChunk(ports, noticeId, number);
  // Whoever is in it, nobody can say that they were told.
  if (!chunk.isReadable) return undefined;
  const standings = standingsIn(chunk, messages).map(({ standing }) => held.under(standing));
  if (standings.some((standing) => waits(standing, at))) return undefined;
  return messages.map(takenAt);
}

/** Whether this customer's word has not gone out for sure: it waits, or nobody knows whether its channel took it. */
function waits({ outcome, reason, message }: Standing, at: { businessRests: boolean; now: Instant }): boolean {
  if (outcome === 'told') return false;
  // What a person has stopped has not gone out, whenever it looks again; its row may still say what held it before.
  if (reason === 'stopped' || message?.reason === 'stopped') return true;
  // What was held back and is due now is sent next; until then it has not gone out, however early the others had.
  if (message?.state === 'deferred') return at.businessRests || message.dueAt <= at.now;
  // It has a list of its own: one profile that cannot be read breaks no promise to all the others.
  if (outcome === 'waiting' && reason === 'unreadable-record') return false;
  return outcome === 'waiting' || outcome === 'unknown';
}
