import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Channel } from '@kesher/domain/customer/contact-way';
import type { Language } from '@kesher/domain/language';
import type { ChannelAnswer, OutgoingEmail, SendTags } from '@kesher/domain/message/message-sender';
import type { EnginePorts } from '../ports.ts';

/** What is to be carried to one address; its words are laid out when a channel asks for them. */
export type Carried = {
  address: string;
  sender: SenderIdentity;
  language: Language;
  mail: () => Pick<OutgoingEmail, 'subject' | 'text' | 'html'>;
  shortText: () => string;
  unsubscribeUrl?: string | undefined;
};
export type Senders = Pick<EnginePorts, 'email' | 'sms'>;
type Carrier = (senders: Senders, carried: Carried) => (tags: SendTags) => Promise<ChannelAnswer>;

/** How each channel is handed what it carries: filled in at once, sent when the tags are there. */
export const carriers: Record<Channel, Carrier> = {
  email({ email }, { address, sender, language, mail, unsubscribeUrl }) {
    const from = { name: sender.name[language], address: sender.emailFrom };
    const filled = { to: address, from, ...mail(), unsubscribeUrl };
    return (tags) => email.send({ ...filled, tags });
  },
  sms({ sms }, { address, sender, shortText }) {
    const text = shortText();
    return (tags) => sms.send({ to: address, senderId: sender.smsSenderId, text, tags });
  },
};
