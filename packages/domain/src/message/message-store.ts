import type { CustomerId, NoticeId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Message, MessageKey } from './message.ts';
import type { MessageState } from './states.ts';

/** One conditional step of a message: applied only from the states in `from`, and only by the attempt if one is named. */
export type MessageChange = {
  from: readonly MessageState[];
  to: MessageState;
  attempt?: string | undefined;
  set: Partial<
    Pick<
      Message,
      | 'dueAt'
      | 'reason'
      | 'refusals'
      | 'resent'
      | 'channelMessageId'
      | 'unknownAt'
      | 'acceptedAt'
      | 'deliveredAt'
      | 'bouncedAt'
      | 'softBouncedAt'
      | 'complainedAt'
      | 'endedAt'
    >
  >;
};

export type Claim = { attempt: string; now: Instant; leaseUntil: Instant; sentTo: string };

/** The rows. Every write is conditional; reads here are strongly consistent. */
export type MessageStore = {
  create(message: Message): Promise<'created' | 'exists'>;
  get(key: MessageKey): Promise<Message | undefined>;
  /** Up to 100 rows in one read; missing ones are left out. */
  getMany(keys: readonly MessageKey[]): Promise<Message[]>;
  ofChunk(noticeId: NoticeId, chunk: number): Promise<Message[]>;
  /**
   * Takes a due, claimable row for one attempt. True only for the attempt that holds it, also when the store's
   * answer to the winning write was lost and the client asked again.
   */
  claim(key: MessageKey, claim: Claim): Promise<boolean>;
  change(key: MessageKey, change: MessageChange): Promise<'changed' | 'refused'>;
  /** Notes the first time that a browser showed the page of its link; a row that says so already stays as it is. */
  markOpened(key: MessageKey, openedAt: Instant): Promise<'marked' | 'refused'>;
  /** The customer's messages, newest first. */
  ofCustomer(customerId: CustomerId, limit: number): Promise<Message[]>;
  /** Messages that wait for a person's decision, the longest unknown first. */
  held(page: {
    limit: number;
    after?: string | undefined;
  }): Promise<{ messages: Message[]; next?: string | undefined }>;
  /** Removes a row for good: only for a customer who is erased. */
  forget(key: MessageKey): Promise<void>;
};
