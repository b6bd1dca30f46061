/** Control characters, bidi controls and marks, invisible characters and the private use area (our own slots live there). */
const unwanted =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const leftToRightLetter = /[\p{L}--[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]]/v;
const digit = /\p{Nd}/u;
const onlyDigits = /^\p{Nd}+$/u;

/** One line of somebody's text without anything that could steer the line around it: no controls, no bidi marks. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unwanted, ' ').replace(/\s+/g, ' ').trim();
}

/** Whether `text` would scramble, or be scrambled by, a sentence of this direction. */
function needsIsolation(text: string, direction: 'ltr' | 'rtl'): boolean {
  if (direction === 'ltr') return rightToLeft.test(text);
  return leftToRightLetter.test(text) || (digit.test(text) && !onlyDigits.test(text));
}

/**
 * Wraps foreign text in an isolate (U+2068 or U+2066, and U+2069) where its direction could disturb the sentence. Not
 * everywhere: one isolate turns an SMS of 160 characters into one of 70. A text without letters, such as a phone number,
 * is said to be left-to-right: without a letter to go by, Chromium prints `+972` as `972+`.
 */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  if (!needsIsolation(text, direction)) return text;
  return `${/\p{L}/u.test(text) ? '\u2068' : '\u2066'}${text}\u2069`;
}

/** Ends a text with a full stop unless it already ends a sentence. */
export function asSentence(text: string): string {
  return /[.!?\u2026\u061F\u06D4:][\p{Pf}\p{Pe}"']?$/u.test(text) ? text : `${text}.`;
}
