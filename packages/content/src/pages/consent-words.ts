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

/**
 * The words beside the button that stops everything, as proof of what was pressed. Whether calls after a treatment may stay
 * was a box of its own, shown to whoever can be asked: ticked or not, it stands there as they left it.
 */
export function pauseWords(language: Language, calls: { keepsCalls: boolean } | 'without-calls'): string {
  const words = pageWording.messages[language];
  const ofCalls =
    calls === 'without-calls'
      ? []
      : [words['preferences.pause-care'], `${calls.keepsCalls ? '☑' : '☐'} ${words['preferences.pause-calls']}`];
  return [words['preferences.pause-text'], ...ofCalls, words['preferences.pause-button']].join(' | ');
}

/** The words beside the button that stops all emails, or takes that back, with the masked address. */
export function stopWords(
  language: Language,
  { what, address }: { what: 'unsubscribe' | 'undo'; address: string },
): string {
  const words = pageWording.messages[language];
  switch (what) {
    case 'unsubscribe':
      return `${filled(words['unsubscribe.text'], address)} ${words['unsubscribe.about-orders']} | ${words['unsubscribe.button']}`;
    case 'undo':
      return words['unsubscribe.undo-button'];
  }
}

function filled(words: string, address: string): string {
  return words.replace('{address}', () => address);
}
