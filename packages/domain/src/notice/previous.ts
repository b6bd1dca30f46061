import type { Message } from '../message/message.ts';
import { mayHaveBeenTold } from '../message/states.ts';
import type { Member } from './audience.ts';

/** What earlier versions say about one customer: as whom they were last addressed, and what became of it. */
export type Previous = {
  member: Member;
  messages: readonly Message[];
  /** A person reached them by phone and told them. */
  toldByPhone: boolean;
};

/** Whether they were told an earlier version, or may have been. */
export function wasTold(previous: Previous | undefined): previous is Previous {
  if (previous === undefined) return false;
  return previous.toldByPhone || previous.member.toldBefore || previous.messages.some(mayHaveArrived);
}

/**
 * Whether a message may have reached the customer. Once unknown, it may have, whatever became of a second attempt; only
 * a bounce proves that it did not.
 */
function mayHaveArrived({ state, unknownAt }: Message): boolean {
  return mayHaveBeenTold(state) || (unknownAt !== undefined && state !== 'bounced');
}
