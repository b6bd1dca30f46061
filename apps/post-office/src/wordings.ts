import { type PreparedMessage, prepareMessage } from '@kesher/content/render/prepare-message';
import type { Settings } from '@kesher/domain/business/settings-store';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Message } from '@kesher/domain/message/message';
import type { ChannelAnswer, SendTags } from '@kesher/domain/message/message-sender';
import type { Notice } from '@kesher/domain/notice/notice';
import type { PostOfficePorts } from './ports.ts';

const remembered = 200;

/** The wording of each notice, laid out once per language and zone, and the call that carries it to one customer. */
export function createWordings(ports: Pick<PostOfficePorts, 'email' | 'sms' | 'linkTokens' | 'publicUrl'>) {
  const prepared = new Map<string, PreparedMessage>();

  function wordingOf(notice: Notice, settings: Settings, message: Message, timeZone: string): PreparedMessage {
    const key = `${notice.id}~${message.language}~${timeZone}~${settings.revision}`;
    const known = prepared.get(key);
    if (known) return known;
    const wording = prepareMessage({ notice, sender: settings.sender, language: message.language, timeZone });
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
      const { sender, calendar } = settings;
      const timeZone = customer.timeZone && zoneClockOf(customer.timeZone) ? customer.timeZone : calendar.timeZone;
      const wording = wordingOf(notice, settings, message, timeZone);
      const token = ports.linkTokens.tokenFor({ subjectId: notice.subjectId, customerId: customer.id });
      const link = `${ports.publicUrl}/d/${token}`;
      const unsubscribeLink = `${ports.publicUrl}/u/${token}`;
      if (message.route === 'sms') {
        const { text } = wording.sms(message.personal, { link });
        return (tags) => ports.sms.send({ to: address, senderId: sender.smsSenderId, text, tags });
      }
      const mail = wording.email(message.personal, { link, unsubscribeLink });
      const from = { name: sender.name[message.language], address: sender.emailFrom };
      const unsubscribeUrl = message.lane === 'crisis' ? undefined : unsubscribeLink;
      return (tags) => ports.email.send({ to: address, from, ...mail, unsubscribeUrl, tags });
    },
  };
}
