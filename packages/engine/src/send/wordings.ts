import { type EmailLinks, type PreparedMessage, prepareMessage } from '@kesher/content/render/prepare-message';
import type { Settings } from '@kesher/domain/business/settings-store';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import type { Channel } from '@kesher/domain/customer/contact-point';
import type { Customer } from '@kesher/domain/customer/customer';
import { generationOf } from '@kesher/domain/link/close-links';
import type { Message } from '@kesher/domain/message/message';
import type { ChannelAnswer, SendTags } from '@kesher/domain/message/message-sender';
import type { Notice } from '@kesher/domain/notice/notice';
import type { EnginePorts } from '../ports.ts';

const remembered = 200;

/** The wording of each notice, laid out once per language and zone, and the call that carries it to one customer. */
export function createWordings(ports: Pick<EnginePorts, 'jobs' | 'email' | 'sms' | 'linkTokens' | 'publicUrl'>) {
  const prepared = new Map<string, PreparedMessage>();

  function wordingOf(notice: Notice, settings: Settings, message: Message, timeZone: string): PreparedMessage {
    const key = `${notice.id}~${message.language}~${timeZone}~${settings.revision}`;
    const known = prepared.get(key);
    if (known) return known;
    const job = ports.jobs.of(notice.content);
    const wording = prepareMessage({ job, notice, sender: settings.sender, language: message.language, timeZone });
    if (prepared.size >= remembered) prepared.clear();
    prepared.set(key, wording);
    return wording;
  }

  return {
    /** Fills the wording before the claim, so that nothing but the call itself follows it. */
    callFor(out: {
      message: Message;
      notice: Notice;
      settings: Settings;
      customer: Customer;
      address: string;
    }): (tags: SendTags) => Promise<ChannelAnswer> {
      const { message, notice, settings, customer, address } = out;
      const { calendar } = settings;
      const timeZone = customer.timeZone && zoneClockOf(customer.timeZone) ? customer.timeZone : calendar.timeZone;
      const wording = wordingOf(notice, settings, message, timeZone);
      const token = ports.linkTokens.tokenFor({
        subjectId: notice.subjectId,
        customerId: customer.id,
        generation: generationOf(customer),
      });
      const link = `${ports.publicUrl}/${ports.jobs.of(notice.content).linkPath}/${token}`;
      const unsubscribeLink = `${ports.publicUrl}/u/${token}`;
      const links = { link, unsubscribeLink };
      if (message.route === 'call') throw new Error('A person’s call is a task, and is never sent.');
      return carriers[message.route](ports, { message, settings, address, links, wording });
    },
  };
}

type Carried = {
  message: Message;
  settings: Settings;
  address: string;
  links: EmailLinks;
  wording: PreparedMessage;
};
type Carrier = (ports: Pick<EnginePorts, 'email' | 'sms'>, out: Carried) => (tags: SendTags) => Promise<ChannelAnswer>;

/** How each channel is handed what it carries: filled in at once, sent when the tags are there. */
const carriers: Record<Channel, Carrier> = {
  email({ email }, { message, settings: { sender }, address, links, wording }) {
    const mail = wording.email(message.personal, links);
    const from = { name: sender.name[message.language], address: sender.emailFrom };
    const unsubscribeUrl = message.lane === 'crisis' ? undefined : links.unsubscribeLink;
    return (tags) => email.send({ to: address, from, ...mail, unsubscribeUrl, tags });
  },
  sms({ sms }, { message, settings: { sender }, address, links, wording }) {
    const { text } = wording.sms(message.personal, links);
    return (tags) => sms.send({ to: address, senderId: sender.smsSenderId, text, tags });
  },
};
