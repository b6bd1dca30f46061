import type { StaffId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { type Language, languages } from '../language.ts';
import { isSamePerson } from '../staff/staff-id.ts';
import type { Bulletin, BulletinStatement, Releases } from './bulletin.ts';

/** Why words are not released. */
export type ReleaseRefusal = 'nothing-to-announce' | 'already-announced' | 'own-words';

/**
 * A named person stands for the words of one language: somebody else than whoever wrote them. Refused while an announcement
 * of them is under way.
 */
export function releaseWords(
  bulletin: Bulletin,
  language: Language,
  { by, now }: { by: StaffId; now: Instant },
): { kind: 'changed'; to: Bulletin } | { kind: 'refused'; refusal: ReleaseRefusal } {
  const { draft } = bulletin;
  if (draft === undefined) return { kind: 'refused', refusal: 'nothing-to-announce' };
  if (draft.stage !== 'editing') return { kind: 'refused', refusal: 'already-announced' };
  if (isSamePerson(draft.changedBy, by)) return { kind: 'refused', refusal: 'own-words' };
  const releases: Releases = { ...bulletin.releases, [language]: { by, at: now, words: 'own' } };
  return { kind: 'changed', to: { ...bulletin, releases, revision: bulletin.revision + 1 } };
}

/** What is said in one language, of a statement: a release of it stands for exactly this. */
export function wordsIn(statement: BulletinStatement, language: Language): unknown {
  switch (statement.kind) {
    case 'published':
    case 'no-news':
      return statement.facts.words[language];
    case 'corrected':
      return [statement.facts.words[language], statement.correction[language]];
    case 'released':
      return [statement.title[language], statement.says[language]];
    case 'withdrawn':
      return statement.because[language];
  }
}

/** The releases that still stand when a draft is written anew: those of languages whose words stayed as they were. */
export function standingReleases(
  releases: Releases,
  before: BulletinStatement | undefined,
  after: BulletinStatement,
): Releases {
  if (before === undefined) return {};
  const stands = (language: Language) =>
    JSON.stringify(wordsIn(before, language)) === JSON.stringify(wordsIn(after, language));
  return Object.fromEntries(
    languages.flatMap((language) => (releases[language] && stands(language) ? [[language, releases[language]]] : [])),
  );
}

/** Which of the languages that the business serves nobody stands for yet. */
export function unreleased({ releases }: Pick<Bulletin, 'releases'>, served: readonly Language[]): Language[] {
  return served.filter((language) => releases[language] === undefined);
}

/** Whether every language says released sentences of the kit alone: then one person sends them, at two in the morning. */
export function isKitAlone({ releases }: Pick<Bulletin, 'releases'>, served: readonly Language[]): boolean {
  return served.every((language) => releases[language]?.words === 'kit');
}
