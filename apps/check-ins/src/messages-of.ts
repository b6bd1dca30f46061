import { type CheckIn, carrierOf } from '@kesher/domain/check-in/check-in';
import { noticeIdOf } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import type { CheckInPorts } from './ports.ts';

/**
 * The messages by which a check-in was asked last: its own, or those that somebody else's check-in carried. Undefined while
 * none of its own is published.
 */
export function messagesOf({ messages }: Pick<CheckInPorts, 'messages'>) {
  return async (checkIn: CheckIn): Promise<Message[] | undefined> => {
    const { id, said, shared, customerId } = checkIn;
    if (shared !== undefined && carrierOf(checkIn) !== undefined)
      return await messages.ofChunk(noticeIdOf(shared.carriedBy, shared.version), 0);
    if (said === undefined || !said.published) return undefined;
    const sent = await messages.ofChunk(noticeIdOf(id, said.version), 0);
    return sent.filter((message) => message.customerId === (said.to ?? customerId));
  };
}
