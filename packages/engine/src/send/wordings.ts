import { type PreparedMessage, prepareMessage } from '@kesher/content/render/prepare-message';
import type { Settings } from '@kesher/domain/business/settings-store';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import { generationOf } from '@kesher/domain/link/close-links';
import type { Message } from '@kesher/domain/message/message';
import type { ChannelAnswer, SendTags } from '@kesher/domain/message/message-sender';
import type { Notice } from '@kesher/domain/notice/notice';
import { type OwnSentence, ownWordsAt } from '@kesher/domain/wording/own-sentence';
import type { EnginePorts } from '../ports.ts';
import { carriers } from './carriers.ts';

const remembered = 200;

type Said = {
  settings: Settings;
  sentences: readonly OwnSentence[];
  message: Message;
  timeZone: string;
  now: Instant;
};

/** The wording of each notice, laid out once per language and zone, and the call that carries it to one customer. */
export function createWordings(ports: Pick<EnginePorts, 'jobs' | 'email' | 'sms' | 'linkTokens' | 'publicUrl'>) {
  const prepared = new Map<string, PreparedMessage>();

  function wordingOf(notice: Notice, { settings, message, timeZone, ...said }: Said): PreparedMessage {
    const { language } = message;
    const own = ownWordsAt(said.sentences, { job: notice.content.job, language, at: said.now });
    const key = `${notice.id}~${language}~${timeZone}~${settings.revision}~${JSON.stringify(own)}`;
    const known = prepared.get(key);
    if (known) return known;
    const job = ports.jobs.of(notice.content);
    const wording = prepareMessage({ job, notice, sender: settings.sender, language, timeZone, own });
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
      sentences: readonly OwnSentence[];
      customer: Customer;
      address: string;
      /** When it is claimed: what is said is what holds then. */
      now: Instant;
    }): (tags: SendTags) => Promise<ChannelAnswer> {
      const { message, notice, settings, sentences, customer, address, now } = out;
      const { calendar } = settings;
      const timeZone = customer.timeZone && zoneClockOf(customer.timeZone) ? customer.timeZone : calendar.timeZone;
      const wording = wordingOf(notice, { settings, sentences, message, timeZone, now });
      const token = ports.linkTokens.tokenFor({
        subjectId: notice.subjectId,
        customerId: customer.id,
        generation: generationOf(customer),
      });
      const { linkPath, purpose } = ports.jobs.of(notice.content);
      const link = `${ports.publicUrl}/${linkPath}/${token}`;
      // One click refuses what the mail was for (RFC 8058); about an order the link says nothing.
      const unsubscribeLink = `${ports.publicUrl}/u/${token}${purpose === 'service' ? '' : `?for=${purpose}`}`;
      const links = { link, unsubscribeLink };
      if (message.route === 'call') throw new Error('A person’s call is a task, and is never sent.');
      return carriers[message.route](ports, {
        address,
        sender: settings.sender,
        language: message.language,
        mail: () => wording.email(message.personal, links),
        shortText: () => wording.sms(message.personal, links).text,
        unsubscribeUrl: message.lane === 'crisis' ? undefined : unsubscribeLink,
      });
    },
  };
}
