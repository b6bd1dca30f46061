import type { Instant } from '../instant.ts';
import type { EventPath } from './heal.ts';
import type { MessageKey } from './message.ts';

/** What receipts need beyond the rows: which row an SMS id belongs to, and whether the channel's event path is alive. */
export type ReceiptStore = {
  rememberSms(channelMessageId: string, key: MessageKey, until: Instant): Promise<void>;
  messageOfSms(channelMessageId: string): Promise<MessageKey | undefined>;
  forgetSms(channelMessageId: string): Promise<void>;
  /** Notes that an event came back for something sent at this instant. */
  sawEventFor(sentAt: Instant): Promise<void>;
  eventPath(): Promise<EventPath>;
};
