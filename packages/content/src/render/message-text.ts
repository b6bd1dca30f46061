import type { Settings } from '@kesher/domain/business/settings-store';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { channelRecords } from '@kesher/domain/channel/channel-record';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { Language } from '@kesher/domain/language';
import type { Message } from '@kesher/domain/message/message';
import type { Notice } from '@kesher/domain/notice/notice';
import type { JobInWords } from '../job/job-in-words.ts';
import { channelTexts } from './channel-text.ts';
import { prepareMessage } from './prepare-message.ts';

export type MessageText = { language: Language; subject?: string; html?: string; text: string; smsParts?: number };

/** The text of one message, made again from the notice's wording and the message's own facts. A call has none. */
export function messageText(of: {
  message: Pick<Message, 'language' | 'personal' | 'route'>;
  notice: Notice;
  jobs: Jobs<JobInWords>;
  settings: Pick<Settings, 'sender' | 'calendar'>;
  /** The customer's own zone, as it came. */
  timeZone: string | undefined;
}): MessageText | undefined {
  const { message, notice, settings } = of;
  const timeZone = of.timeZone !== undefined && zoneClockOf(of.timeZone) ? of.timeZone : settings.calendar.timeZone;
  const { language, personal, route } = message;
  if (route === 'call') return undefined;
  const job = of.jobs.of(notice.content);
  const wording = prepareMessage({ job, notice, sender: settings.sender, language, timeZone });
  // In place of the customer's own link, which only they may open.
  const maskedLink = `https://…/${job.linkPath}/……`;
  const { parts, ...shown } = channelTexts[route](wording, personal, { link: maskedLink, unsubscribeLink: maskedLink });
  return { language, ...shown, ...(channelRecords[route].cutsTexts && { smsParts: parts }) };
}
