/** What nobody sees but what steers a line: bidi controls and marks, zero-width characters, tags, and the private use area, where our slots live. */
const unseen =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** One line of somebody's text without anything that could steer the line around it: no controls, no bidi marks. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Ends a text with a full stop unless it already ends a sentence. */
export function asSentence(text: string): string {
  return /[.!?\u2026\u061F\u06D4:][\p{Pf}\p{Pe}"']?$/u.test(text) ? text : `${text}.`;
}
