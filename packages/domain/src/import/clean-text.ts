import { westernDigits } from '../phone/digits.ts';

/** Zero-width characters, soft hyphens, byte order marks and bidi controls: unseen, they break searches and sentences. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const controls = /\p{Cc}+/gu;
/** Codes that no keyboard writes, such as a NUL. */
const oddControls = /[^\P{Cc}\t-\r\u0080-\u009F]/u;

/** Text as it was meant: one line, composed, without what nobody can see. `stripped` says that something unseen was there. */
export function cleanText(raw: string): { text: string; stripped: boolean } {
  const visible = raw.toWellFormed().replace(invisible, '');
  const text = visible.normalize('NFC').replace(controls, ' ').replace(/\s+/g, ' ').trim();
  return { text, stripped: visible.length !== raw.length || oddControls.test(visible) };
}

/** A cell that is compared with known words: lower case, western digits, no vowel points, quotes or underscores. */
export function comparable(raw: string): string {
  return westernDigits(cleanText(raw).text)
    .normalize('NFKD')
    .replace(/\p{Mn}|\u0640/gu, '')
    .toLowerCase()
    .replace(/["'`\u2018\u2019\u201C\u201D\u05F3\u05F4]/g, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** What people type where they have nothing to say. */
const placeholders = new Set([
  '-',
  '--',
  '—',
  '.',
  'n/a',
  'na',
  'none',
  'null',
  'nil',
  'undefined',
  'nan',
  '#n/a',
  '#null!',
  'אין',
  'לא ידוע',
  'לא רלוונטי',
  'لا يوجد',
  'غير معروف',
]);

/** Whether a cell says nothing: empty, a dash, "n/a" in one of our languages. */
export function isBlank(text: string): boolean {
  return text === '' || placeholders.has(text.toLowerCase());
}
