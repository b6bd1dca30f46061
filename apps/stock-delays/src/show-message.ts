import { prepareMessage } from '@kesher/content/render/prepare-message';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { customerIdSchema, noticeIdSchema } from '@kesher/domain/ids';
import type { Language } from '@kesher/domain/language';
import type { StockDelayPorts } from './ports.ts';

/** Shown in place of the customer's own link, which only they may open. */
const maskedLink = 'https://…/d/……';

export type MessageText = { language: Language; subject?: string; html?: string; text: string; smsParts?: number };

/** The text of one message, made again from the notice's wording and the message's own facts. Undefined when there is none. */
export function showMessage(ports: Pick<StockDelayPorts, 'messages' | 'notices' | 'settings' | 'customers'>) {
  return async (key: {
    noticeId: string;
    chunk: number;
    customerId: string;
    route: 'email' | 'sms';
  }): Promise<MessageText | undefined> => {
    const ids = {
      noticeId: noticeIdSchema.safeParse(key.noticeId).data,
      customerId: customerIdSchema.safeParse(key.customerId).data,
    };
    if (ids.noticeId === undefined || ids.customerId === undefined) return undefined;
    const message = await ports.messages.get({ ...key, noticeId: ids.noticeId, customerId: ids.customerId });
    const notice = await ports.notices.get(ids.noticeId);
    if (!message || !notice) return undefined;
    const { sender, calendar } = await ports.settings.get();
    const zone = (await ports.customers.get(ids.customerId))?.timeZone;
    const timeZone = zone !== undefined && zoneClockOf(zone) ? zone : calendar.timeZone;
    const { language } = message;
    const wording = prepareMessage({ notice, sender, language, timeZone });
    if (key.route === 'sms') {
      const { text, parts } = wording.sms(message.personal, { link: maskedLink });
      return { language, text, smsParts: parts };
    }
    const { subject, html, text } = wording.email(message.personal, { link: maskedLink, unsubscribeLink: maskedLink });
    return { language, subject, html, text };
  };
}
