import type { Message } from '../message/message.ts';
import type { Member } from './audience.ts';

/** What earlier versions say about one customer: as whom they were last addressed, and what became of it. */
export type Previous = {
  member: Member;
  messages: readonly Message[];
  /** A person reached them by phone and told them. */
  toldByPhone: boolean;
};
