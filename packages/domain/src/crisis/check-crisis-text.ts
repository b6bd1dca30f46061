import type { Language, Localized } from '../language.ts';
import { checkWording } from '../wording/check-wording.ts';
import type { Finding } from '../wording/finding.ts';
import { findTooStrong } from '../wording/too-strong.ts';
import { findReworded } from './orders-reworded.ts';

/** What a kit wrote around a fill so that it keeps its order; whatever else steers a line is refused. */
const isolated = /[\u2066\u2068]([^\u2066-\u2069]*)\u2069/g;

/**
 * Checks a text of a crisis in one language. Links and numbers may stand in it: authorities are linked, and some are rung.
 */
export function checkCrisisText(written: string, path: string, language: Language): Finding[] {
  const text = written.replaceAll(isolated, '$1');
  const findings = checkWording({ [language]: text }, path, { served: [language] }).filter(
    ({ code }) => code !== 'link-in-text' && code !== 'phone-in-text',
  );
  const strong = findTooStrong(text, language);
  if (strong) findings.push({ level: 'warn', code: 'too-strong', path, language, data: { term: strong } });
  const order = findReworded(text, language);
  if (order) findings.push({ level: 'warn', code: 'orders-reworded', path, language, data: { term: order } });
  return findings;
}

/** The same in every language that is served. */
export function checkCrisisTexts(texts: Localized, path: string, served: readonly Language[]): Finding[] {
  return served.flatMap((language) => checkCrisisText(texts[language], path, language));
}
