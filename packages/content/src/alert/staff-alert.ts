import { type Instant, toMs } from '@kesher/domain/instant';
import { directionOf, type Language, type Localized } from '@kesher/domain/language';
import { html } from 'hono/html';

/** What an alert says, and no more: it may be read by whoever sees the screen of the phone. */
const words: Localized<{ subject: string; says: string; sms: (time: string) => string }> = {
  en: {
    subject: 'Kesher: something waits for you',
    says: 'Something in Kesher waits for you. Open it here:',
    sms: (time) => `Kesher, ${time}: something waits for you.`,
  },
  he: {
    subject: 'קשר: משהו מחכה לך',
    says: 'משהו בקשר מחכה לך. אפשר לפתוח אותו כאן:',
    sms: (time) => `קשר, ${time}: משהו מחכה לך.`,
  },
  ar: {
    subject: 'كيشر: هناك ما ينتظرك',
    says: 'هناك ما ينتظرك في كيشر. افتحه من هنا:',
    sms: (time) => `كيشر، ${time}: هناك ما ينتظرك.`,
  },
};

export type StaffAlert = { subject: string; text: string; html: string; sms: string };

/**
 * An alert to somebody on staff by mail and SMS. The SMS tells the time on their clock, so that the next one is not taken
 * for the same by them or by a carrier.
 */
export function staffAlert(to: { language: Language; link: string; at: Instant; timeZone: string }): StaffAlert {
  const { language, link, at, timeZone } = to;
  const { subject, says, sms } = words[language];
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  const page = html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body><p>${says}</p><p><a href="${link}">${link}</a></p></body>
</html>`;
  if (page instanceof Promise) throw new Error('A mail must not wait for anything.');
  return { subject, text: `${says}\n${link}\n`, html: page.toString(), sms: `${sms(clock.format(toMs(at)))} ${link}` };
}
