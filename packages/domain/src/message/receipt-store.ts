import type { Channel } from '../customer/contact-way.ts';
import type { Instant } from '../instant.ts';
import type { EventPath } from './heal.ts';
import type { MessageKey } from './message.ts';

/** A message as a channel names it whose events do not carry our tag. */
export type ChannelsName = { channel: Channel; channelMessageId: string };

/** What receipts need beyond the rows: which row a channel's own id belongs to, and whether the event path is alive. */
export type ReceiptStore = {
  remember(name: ChannelsName, key: MessageKey, until: Instant): Promise<void>;
  messageNamed(name: ChannelsName): Promise<MessageKey | undefined>;
  forget(name: ChannelsName): Promise<void>;
  /** Notes that an event came back for something sent at this instant. */
  sawEventFor(sentAt: Instant): Promise<void>;
  eventPath(): Promise<EventPath>;
};
