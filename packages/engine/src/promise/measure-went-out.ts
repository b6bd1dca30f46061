import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { type Standing, standingOf } from '@kesher/domain/notice/ledger';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { EnginePorts } from '../ports.ts';
import { readHeld } from '../stop/read-held.ts';

/**
 * When a notice had gone out: the last acceptance by a channel, once nothing that could be sent is still waiting.
 * What a customer's own hours hold back does not count against the promise, but what the business's own night or rest
 * holds back does. Undefined while anything else waits.
 */
export function measureWentOut(
  ports: Pick<EnginePorts, 'audience' | 'messages' | 'notices' | 'stops' | 'settings' | 'clock'>,
) {
  return async (noticeId: NoticeId): Promise<Instant | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (freeze?.finishedAt === undefined) return undefined;
    const held = await readHeld(ports, noticeId);
    const { calendar } = await ports.settings.get();
    const now = ports.clock();
    const { lane = 'care' } = held;
    const businessRests = nextPermittedTime({ calendar, lane, customer: {}, now }).kind === 'later';
    let last = freeze.finishedAt;
    for (let number = 0; number < freeze.chunks; number += 1) {
      const chunk = await unlessUnreadable(
        () => ports.audience.chunk(noticeId, number),
        () => 'unreadable' as const,
      );
      // Whoever is in it, nobody can say that they were told.
      if (chunk === 'unreadable') return undefined;
      const messages = await ports.messages.ofChunk(noticeId, number);
      const standings = (chunk?.members ?? []).map(({ customerId }, index) => {
        const own = messages.filter((message) => message.customerId === customerId);
        return held.under(standingOf(customerId, own, chunk?.plans?.[index]));
      });
      if (standings.some((standing) => isUnderWay(standing, { businessRests, now }))) return undefined;
      for (const { acceptedAt } of messages) if (acceptedAt !== undefined && acceptedAt > last) last = acceptedAt;
    }
    return last;
  };
}

/** Whether this customer's word has not gone out for sure: it waits, or nobody knows whether its channel took it. */
function isUnderWay({ outcome, reason, message }: Standing, at: { businessRests: boolean; now: Instant }): boolean {
  // What a person has stopped has not gone out, whenever it looks again; its row may still say what held it before.
  if (reason === 'stopped' || message?.reason === 'stopped') return true;
  // What was held back and is due now is sent next; until then it has not gone out, however early the others had.
  if (message?.state === 'deferred') return at.businessRests || message.dueAt <= at.now;
  // It has a list of its own: one profile that cannot be read breaks no promise to all the others.
  if (outcome === 'waiting' && reason === 'unreadable-record') return false;
  return outcome === 'waiting' || outcome === 'unknown';
}
