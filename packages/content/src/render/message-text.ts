import type { Settings } from '@kesher/domain/business/settings-store';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import type { Language } from '@kesher/domain/language';
import type { Message } from '@kesher/domain/message/message';
import type { Notice } from '@kesher/domain/notice/notice';
import { prepareMessage } from './prepare-message.ts';

/** Shown in place of the customer's own link, which only they may open. */
const maskedLink = 'https://…/d/……';

export type MessageText = { language: Language; subject?: string; html?: string; text: string; smsParts?: number };

/** The text of one message, made again from the notice's wording and the message's own facts. A call has none. */
export function messageText(of: {
  message: Pick<Message, 'language' | 'personal' | 'route'>;
  notice: Notice;
  settings: Pick<Settings, 'sender' | 'calendar'>;
  /** The customer's own zone, as it came. */
  timeZone: string | undefined;
}): MessageText | undefined {
  const { message, notice, settings } = of;
  const timeZone = of.timeZone !== undefined && zoneClockOf(of.timeZone) ? of.timeZone : settings.calendar.timeZone;
  const { language, personal, route } = message;
  if (route === 'call') return undefined;
  const wording = prepareMessage({ notice, sender: settings.sender, language, timeZone });
  if (route === 'sms') {
    const { text, parts } = wording.sms(personal, { link: maskedLink });
    return { language, text, smsParts: parts };
  }
  const { subject, html, text } = wording.email(personal, { link: maskedLink, unsubscribeLink: maskedLink });
  return { language, subject, html, text };
}
