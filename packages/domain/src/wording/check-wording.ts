import type { Language, Localized } from '../language.ts';
import { languages } from '../language.ts';
import type { Finding, FindingCode } from './finding.ts';
import { findPromotion } from './promotion.ts';
import { longestSentence } from './sentence-length.ts';
import { findVagueTime } from './vague-time.ts';

/** Sentences above this many words are flagged in every language. */
export const longestPlainSentence = 25;

/** Embeddings, overrides, isolates and control characters can make a text read as another one. */
const steering = /[[\p{Cc}--[\t\n\r]]\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/v;
/** Marks and invisible spaces, often pasted along; what Kesher sends leaves them out. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u2060-\u2064\uE000-\uF8FF\uFEFF]/;
const link =
  /https?:\/\/|\bwww\.|[\p{L}\p{N}._-]+@[\p{L}\p{N}-]+\.\p{L}{2,}|\b[a-z0-9-]+\.(?:com|net|org|io|info|co\.il|org\.il)\b/iu;
const phone = /\+?\p{Nd}[\p{Nd} ().\-\u2010\u2011]{7,}\p{Nd}/gu;
const shoutedWord = /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?![\p{L}\p{N}-])/gu;

const scripts: Localized<RegExp> = { en: /\p{Script=Latin}/u, he: /\p{Script=Hebrew}/u, ar: /\p{Script=Arabic}/u };

function hasPhone(text: string): boolean {
  return [...text.matchAll(phone)].some(([number]) => {
    const digits = number.replace(/\P{Nd}/gu, '').length;
    return digits >= 9 && digits <= 15;
  });
}

function shouts(text: string): boolean {
  const cased = text.match(/[\p{Lu}\p{Ll}]/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (text.match(shoutedWord)?.length ?? 0) >= 2 && capitals * 2 > cased;
}

/** A name may be in any script and need not be a sentence; prose has to be in the reader's language. */
export type WordingKind = 'name' | 'prose';

function checkText(text: string, language: Language, { path, kind }: { path: string; kind: WordingKind }): Finding[] {
  const findings: Finding[] = [];
  const add = (level: Finding['level'], code: FindingCode, data: Finding['data'] = {}) =>
    findings.push({ level, code, path, language, data });

  if (steering.test(text)) add('refuse', 'steering-characters');
  if (invisible.test(text)) add('warn', 'invisible-characters');
  const promotion = findPromotion(text);
  if (promotion?.kind === 'certain') add('refuse', 'promotion', { term: promotion.term });
  if (promotion?.kind === 'doubtful') add('warn', 'maybe-promotion', { term: promotion.term });
  const vagueTime = findVagueTime(text, language);
  if (vagueTime) add('warn', 'vague-time', { term: vagueTime });
  const words = longestSentence(text, language);
  if (words > longestPlainSentence) add('warn', 'long-sentence', { words, limit: longestPlainSentence });
  if (shouts(text)) add('warn', 'all-caps');
  if (link.test(text)) add('warn', 'link-in-text');
  if (hasPhone(text)) add('warn', 'phone-in-text');
  if (kind === 'prose' && /\p{L}/u.test(text) && !scripts[language].test(text)) add('warn', 'other-script');
  return findings;
}

/**
 * Checks what staff wrote for a service notice, in every language that the business serves: nothing missing, nothing that promotes, plain words.
 * Pure; the findings come in the order of the languages.
 */
export function checkWording(
  texts: Partial<Localized>,
  path: string,
  { kind = 'prose', served = languages }: { kind?: WordingKind; served?: readonly Language[] } = {},
): Finding[] {
  return served.flatMap((language): Finding[] => {
    const text = texts[language]?.trim() ?? '';
    if (text === '') return [{ level: 'refuse', code: 'missing-language', path, language, data: {} }];
    return checkText(text, language, { path, kind });
  });
}
