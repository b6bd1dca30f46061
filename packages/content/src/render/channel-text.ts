import type { Channel } from '@kesher/domain/customer/contact-way';
import type { Personal } from '@kesher/domain/message/message';
import type { EmailLinks, PreparedMessage } from './prepare-message.ts';

/** What one customer is sent on a channel, and into how many parts the channel cuts it. */
export type ChannelText = { subject?: string; html?: string; text: string; parts: number };

/** The text of a prepared message on each channel. */
export const channelTexts: Record<
  Channel,
  (wording: PreparedMessage, personal: Personal, links: EmailLinks) => ChannelText
> = {
  email: (wording, personal, links) => ({ ...wording.email(personal, links), parts: 1 }),
  sms: (wording, personal, { link }) => wording.sms(personal, { link }),
};
