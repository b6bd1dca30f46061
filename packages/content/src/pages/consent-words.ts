import type { Purpose } from '@kesher/domain/customer/consent';
import type { ContactWay } from '@kesher/domain/customer/contact-way';
import type { Language } from '@kesher/domain/language';
import { pageWording } from './wording.ts';

/**
 * The exact words beside a box, as proof of what somebody agreed to or refused: the heading, its hint and the label, in the
 * language they were shown in, with the address masked as it stood there.
 */
export function consentWords(
  language: Language,
  { purpose, channel, address }: { purpose: Purpose; channel: ContactWay; address: string },
): string {
  const words = pageWording.messages[language];
  return [
    words[`preferences.${purpose}`],
    words[`preferences.${purpose}-hint`],
    filled(words[`preferences.by-${channel}`], address),
  ].join(' | ');
}

/** The words beside the button that stops everything, or all emails, or takes that back, with the masked address. */
export function stopWords(
  language: Language,
  { what, address }: { what: 'pause' | 'unsubscribe' | 'undo'; address: string },
): string {
  const words = pageWording.messages[language];
  switch (what) {
    case 'pause':
      return `${words['preferences.pause-text']} | ${words['preferences.pause-calls']} | ${words['preferences.pause-button']}`;
    case 'unsubscribe':
      return `${filled(words['unsubscribe.text'], address)} ${words['unsubscribe.about-orders']} | ${words['unsubscribe.button']}`;
    case 'undo':
      return words['unsubscribe.undo-button'];
  }
}

function filled(words: string, address: string): string {
  return words.replace('{address}', () => address);
}
