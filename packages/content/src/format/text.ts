/** What nobody sees but what steers a line: bidi controls and marks, zero-width characters, tags, and the private use area, where our slots live. */
const unseen =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const leftToRightLetter = /[\p{L}--[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]]/v;
const digit = /\p{Nd}/u;
const onlyDigits = /^\p{Nd}+$/u;

/** One line of somebody's text without anything that could steer the line around it: no controls, no bidi marks. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Whether `text` would scramble, or be scrambled by, a sentence of this direction. */
function needsIsolation(text: string, direction: 'ltr' | 'rtl'): boolean {
  if (direction === 'ltr') return rightToLeft.test(text);
  return leftToRightLetter.test(text) || (digit.test(text) && !onlyDigits.test(text));
}

/**
 * Wraps foreign text in an isolate, U+2068 and U+2069, where its direction could disturb the sentence; a text without
 * letters, such as a phone number, then runs left-to-right. Not everywhere: one isolate turns an SMS of 160 characters
 * into one of 70.
 */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  return needsIsolation(text, direction) ? `\u2068${text}\u2069` : text;
}

/** Ends a text with a full stop unless it already ends a sentence. */
export function asSentence(text: string): string {
  return /[.!?\u2026\u061F\u06D4:][\p{Pf}\p{Pe}"']?$/u.test(text) ? text : `${text}.`;
}
