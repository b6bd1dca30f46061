import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Language } from '@kesher/domain/language';
import type { Notice, Personal } from '@kesher/domain/notice/notice';
import { createDates } from '../format/dates.ts';
import { localeOf } from '../format/locale.ts';
import { createMessages } from '../format/messages.ts';
import { delayLetter } from '../stock-delay/letter.ts';
import { greetingLine, leadLine, orderLines, productNames } from '../stock-delay/personal-lines.ts';
import type { Speech } from '../stock-delay/sentences.ts';
import { prepareDelaySms } from '../stock-delay/sms.ts';
import type { Stance } from '../stock-delay/stance.ts';
import { stanceOf } from '../stock-delay/stance.ts';
import { stockDelayWording } from '../stock-delay/wording.ts';
import { emailLayout, listItem } from './email-layout.ts';
import type { Sms } from './sms-text.ts';
import { compileTemplate, escapeHtml } from './template.ts';
import { listLines, textLayout } from './text-layout.ts';

export type EmailLinks = { readonly link: string; readonly unsubscribeLink: string };
export type Email = { readonly subject: string; readonly html: string; readonly text: string };

/** A notice in one language and time zone, laid out; each message only fills in what is its own. */
export type PreparedMessage = {
  readonly email: (personal: Personal, links: EmailLinks) => Email;
  readonly sms: (personal: Personal, links: { readonly link: string }) => Sms;
};

/**
 * Lays a notice out once for one language and time zone. Callers keep the result for as long as they send this notice;
 * it holds a layout for those who were told before and one for those who were not, each made on first use.
 */
export function prepareMessage(input: {
  readonly notice: Notice;
  readonly sender: SenderIdentity;
  readonly language: Language;
  readonly timeZone: string;
}): PreparedMessage {
  const { notice, sender, language, timeZone } = input;
  const { content } = notice;
  const locale = localeOf({ language, country: sender.country, arabicDigits: sender.arabicDigits });
  const speech: Speech = {
    language,
    locale,
    say: createMessages(stockDelayWording.messages[language], { language, locale }).format,
    dates: createDates({ language, locale, timeZone, now: notice.publishedAt }),
  };
  const names = productNames(content, language);
  const sms = prepareDelaySms(content, { sender, speech });

  const layOut = (stance: Stance) => {
    const letter = delayLetter(content.statement, { stance, sender, speech });
    return {
      subject: letter.subject,
      fillHtml: compileTemplate(emailLayout(letter)),
      fillText: compileTemplate(textLayout(letter)),
    };
  };
  const laidOut = new Map<Stance, ReturnType<typeof layOut>>();

  return {
    email(personal, { link, unsubscribeLink }) {
      const stance = stanceOf(content.statement.kind, personal.toldBefore);
      const layout = laidOut.get(stance) ?? layOut(stance);
      laidOut.set(stance, layout);
      const greeting = greetingLine(personal, speech);
      const lead = leadLine(personal, stance, speech);
      const orders = orderLines(personal, names, speech);
      return {
        subject: layout.subject,
        html: layout.fillHtml({
          greeting: escapeHtml(greeting),
          lead: escapeHtml(lead),
          orders: orders.map((line) => listItem(escapeHtml(line))).join(''),
          link: escapeHtml(link),
          unsubscribe: escapeHtml(unsubscribeLink),
        }),
        text: layout.fillText({ greeting, lead, orders: listLines(orders), link, unsubscribe: unsubscribeLink }),
      };
    },
    sms: (personal, { link }) => sms(personal, { stance: stanceOf(content.statement.kind, personal.toldBefore), link }),
  };
}
