import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { type Standing, standingOf } from '@kesher/domain/notice/ledger';
import type { StockDelayPorts } from './ports.ts';

/**
 * When a notice had gone out: the last acceptance by a channel, once nothing that could be sent is still waiting.
 * What a customer's own hours hold back does not count against the promise, but what the business's own night or rest
 * holds back does. Undefined while anything else waits.
 */
export function measureWentOut(ports: Pick<StockDelayPorts, 'audience' | 'messages' | 'settings' | 'clock'>) {
  return async (noticeId: NoticeId): Promise<Instant | undefined> => {
    const freeze = await ports.audience.freeze(noticeId);
    if (freeze?.finishedAt === undefined) return undefined;
    const { calendar } = await ports.settings.get();
    const now = ports.clock();
    const businessRests = nextPermittedTime({ calendar, lane: 'care', customer: {}, now }).kind === 'later';
    let last = freeze.finishedAt;
    for (let number = 0; number < freeze.chunks; number += 1) {
      const chunk = await ports.audience.chunk(noticeId, number);
      const messages = await ports.messages.ofChunk(noticeId, number);
      const standings = (chunk?.members ?? []).map(({ customerId }) =>
        standingOf(
          customerId,
          messages.filter((message) => message.customerId === customerId),
        ),
      );
      if (standings.some((standing) => isUnderWay(standing, { businessRests, now }))) return undefined;
      for (const { acceptedAt } of messages) if (acceptedAt !== undefined && acceptedAt > last) last = acceptedAt;
    }
    return last;
  };
}

/** Whether this customer's word has not gone out for sure: it waits, or nobody knows whether its channel took it. */
function isUnderWay({ outcome, message }: Standing, at: { businessRests: boolean; now: Instant }): boolean {
  // What was held back and is due now is sent next; until then it has not gone out, however early the others had.
  if (message?.state === 'deferred') return at.businessRests || message.dueAt <= at.now;
  return outcome === 'waiting' || outcome === 'unknown';
}
