import type { Direction } from '@kesher/domain/language';
import { cleanText } from './text.ts';

const leftToRight = '\u2066';
const rightToLeft = '\u2067';
/** The direction of the first letter in it; a text without letters, such as a phone number, runs left to right. */
const ownDirection = '\u2068';
const end = '\u2069';

const rightToLeftLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const leftToRightLetter = /[\p{L}--[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]]/v;
const digit = /\p{Nd}/u;
const onlyDigits = /^\p{Nd}+$/u;

/** Whether `text` would scramble, or be scrambled by, a sentence of this direction. */
function needsIsolation(text: string, direction: Direction): boolean {
  if (direction === 'ltr') return rightToLeftLetter.test(text);
  return leftToRightLetter.test(text) || (digit.test(text) && !onlyDigits.test(text));
}

/**
 * Wraps foreign text in an isolate where its direction could disturb a sentence of `direction`. Not everywhere: one isolate
 * turns an SMS of 160 characters into one of 70.
 */
export function isolate(text: string, direction: Direction): string {
  return needsIsolation(text, direction) ? `${ownDirection}${text}${end}` : text;
}

/** Wraps somebody's text (a name, an order number) whatever it holds: for a page, where an isolate becomes markup. */
export function isolateAlways(text: string): string {
  return `${/\p{L}/u.test(text) ? ownDirection : leftToRight}${cleanText(text)}${end}`;
}

/** Lets a list of isolated texts run as the sentence around it does, whatever its first one is written in. */
export function isolateRun(text: string, direction: Direction): string {
  return `${direction === 'rtl' ? rightToLeft : leftToRight}${text}${end}`;
}

/** A sentence in pieces: what was isolated, with its direction (`auto` goes by its first letter), and what lies between. */
export function isolatesIn(text: string): { text: string; dir?: 'ltr' | 'auto' }[] {
  return text.split(/([\u2066\u2068][^\u2066-\u2069]*\u2069)/).map((part) => {
    if (part.startsWith(leftToRight)) return { text: part.slice(1, -1), dir: 'ltr' };
    return part.startsWith(ownDirection) ? { text: part.slice(1, -1), dir: 'auto' } : { text: part };
  });
}

/** The same without isolates, for what stands beside markup that does their work. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}
