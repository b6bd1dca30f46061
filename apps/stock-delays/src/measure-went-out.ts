import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
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
      const planned = new Set(messages.map((message) => message.customerId));
      if (chunk?.members.some((member) => !planned.has(member.customerId))) return undefined;
      if (messages.some((message) => isUnderWay(message, { businessRests, now }))) return undefined;
      for (const { acceptedAt } of messages) if (acceptedAt !== undefined && acceptedAt > last) last = acceptedAt;
    }
    return last;
  };
}

function isUnderWay({ state, dueAt }: Message, at: { businessRests: boolean; now: Instant }): boolean {
  // What was held back and is due now is sent next; until then it has not gone out, however early the others had.
  if (state === 'deferred') return at.businessRests || dueAt <= at.now;
  return state === 'planned' || state === 'ready' || state === 'claimed';
}
