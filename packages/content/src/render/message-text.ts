import type { Settings } from '@kesher/domain/business/settings-store';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { channelRecords } from '@kesher/domain/channel/channel-record';
import type { Instant } from '@kesher/domain/instant';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { Language } from '@kesher/domain/language';
import type { Message } from '@kesher/domain/message/message';
import type { Notice } from '@kesher/domain/notice/notice';
import { type OwnSentence, ownWordsAt } from '@kesher/domain/wording/own-sentence';
import type { JobInWords } from '../job/job-in-words.ts';
import { channelTexts } from './channel-text.ts';
import { prepareMessage } from './prepare-message.ts';

export type MessageText = { language: Language; subject?: string; html?: string; text: string; smsParts?: number };

/** The text of one message, made again from the notice's wording and the message's own facts. A call has none. */
export function messageText(of: {
  message: Pick<Message, 'language' | 'personal' | 'route' | 'claimedAt'>;
  notice: Notice;
  jobs: Jobs<JobInWords>;
  settings: Pick<Settings, 'sender' | 'calendar'>;
  /** Every version of what the business says in its own words. */
  sentences: readonly OwnSentence[];
  now: Instant;
  /** The customer's own zone, as it came. */
  timeZone: string | undefined;
}): MessageText | undefined {
  const { message, notice, settings } = of;
  const timeZone = of.timeZone !== undefined && zoneClockOf(of.timeZone) ? of.timeZone : settings.calendar.timeZone;
  const { language, personal, route } = message;
  if (route === 'call') return undefined;
  const job = of.jobs.of(notice.content);
  // As it was said when it left; what has not left yet as it would be said now.
  const at = message.claimedAt ?? of.now;
  const own = ownWordsAt(of.sentences, { job: job.name, language, at });
  const wording = prepareMessage({ job, notice, sender: settings.sender, language, timeZone, own });
  // In place of the customer's own link, which only they may open.
  const maskedLink = `https://…/${job.linkPath}/……`;
  const { parts, ...shown } = channelTexts[route](wording, personal, { link: maskedLink, unsubscribeLink: maskedLink });
  return { language, ...shown, ...(channelRecords[route].cutsTexts && { smsParts: parts }) };
}
