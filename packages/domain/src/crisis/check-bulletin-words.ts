import { type Language, type Localized, scriptOf } from '../language.ts';
import type { Finding } from '../wording/finding.ts';
import type { BulletinFacts, BulletinWords } from './bulletin.ts';
import { checkCrisisText } from './check-crisis-text.ts';

/** What fits into the first part of an SMS beside the sender's name, by whether the alphabet is Latin. */
const longestTitle = { latin: 100, other: 60 };

const ownLetters: Localized<RegExp> = {
  en: /\p{Script=Latin}/gu,
  he: /\p{Script=Hebrew}/gu,
  ar: /\p{Script=Arabic}/gu,
};

/** Checks the words of a bulletin in each served language, and that no language says what another one leaves out. */
export function checkBulletinWords(
  { words, whyAllKnown }: Pick<BulletinFacts, 'words' | 'whyAllKnown'>,
  served: readonly Language[],
): Finding[] {
  const all = served.map((language) => ({ language, said: words[language] }));
  const isSaid = (part: 'notKnown' | 'canDo') => all.some(({ said }) => said[part] !== undefined);
  const ofLanguages = all.flatMap(({ language, said }) => {
    const path = `facts.words.${language}`;
    return [
      ...partsOf(said, isSaid).flatMap(([part, text]) => checkCrisisText(text, `${path}.${part}`, language)),
      ...checkTitle(said.title, `${path}.title`, language),
      ...checkScript(said, path, language),
    ];
  });
  const findings = [...ofLanguages, ...checkSegments(all.map(({ said }) => said))];
  if (isSaid('notKnown') || whyAllKnown !== undefined) return findings;
  return [...findings, { level: 'refuse', code: 'unknown-unsaid', path: 'facts.whyAllKnown', data: {} }];
}

/** Every text with its place; one that only other languages say is empty. */
function partsOf(said: BulletinWords, isSaid: (part: 'notKnown' | 'canDo') => boolean): (readonly [string, string])[] {
  const maybe = (part: 'notKnown' | 'canDo') => (isSaid(part) ? [[part, said[part] ?? ''] as const] : []);
  return [
    ['title', said.title],
    ['known', said.known],
    ...maybe('notKnown'),
    ['doing', said.doing],
    ...said.changes.map(({ says }, index) => [`changes.${index}.says`, says] as const),
    ...maybe('canDo'),
  ];
}

function checkTitle(title: string, path: string, language: Language): Finding[] {
  const limit = scriptOf(language) === 'Latn' ? longestTitle.latin : longestTitle.other;
  const { length } = title;
  return length > limit ? [{ level: 'warn', code: 'title-long', path, language, data: { length, limit } }] : [];
}

/** A language whose words are mostly in another alphabet was filled from the wrong field. */
function checkScript(said: BulletinWords, path: string, language: Language): Finding[] {
  const text = partsOf(said, () => true)
    .map(([, each]) => each)
    .join(' ')
    // A link is in Latin letters in every language.
    .replaceAll(/https?:\/\/\S+/g, '');
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const isOwn = count(ownLetters[language]) * 2 >= count(/\p{L}/gu);
  return isOwn ? [] : [{ level: 'refuse', code: 'other-script', path, language, data: {} }];
}

/** Whom each change is for is no matter of language. */
function checkSegments(all: readonly BulletinWords[]): Finding[] {
  const segments = all.map(({ changes }) => JSON.stringify(changes.map(({ segment = null }) => segment)));
  if (new Set(segments).size <= 1) return [];
  return [{ level: 'refuse', code: 'parts-differ', path: 'facts.words', data: {} }];
}
