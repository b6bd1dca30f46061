import type { Purpose } from '@kesher/domain/customer/consent';
import type { Channel } from '@kesher/domain/customer/contact-point';
import type { Language } from '@kesher/domain/language';
import { pageWording } from './wording.ts';

/**
 * The exact words beside a box, as proof of what somebody agreed to or refused: the heading, its hint and the label, in the
 * language they were shown in. The address is left out: a proof needs no personal data that the profile already has.
 */
export function consentWords(language: Language, { purpose, channel }: { purpose: Purpose; channel: Channel }): string {
  const words = pageWording.messages[language];
  return [
    words[`preferences.${purpose}`],
    words[`preferences.${purpose}-hint`],
    words[`preferences.by-${channel}`],
  ].join(' | ');
}

/** The words beside the button that stops everything, or all emails, or takes that back. */
export function stopWords(language: Language, what: 'pause' | 'unsubscribe' | 'undo'): string {
  const words = pageWording.messages[language];
  switch (what) {
    case 'pause':
      return `${words['preferences.pause-text']} | ${words['preferences.pause-button']}`;
    case 'unsubscribe':
      return `${words['unsubscribe.text']} ${words['unsubscribe.about-orders']} | ${words['unsubscribe.button']}`;
    case 'undo':
      return words['unsubscribe.undo-button'];
  }
}
