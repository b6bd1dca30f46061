import type { BulletinFacts, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import { factsOf } from '@kesher/domain/crisis/bulletin-steps';
import { isInSegment } from '@kesher/domain/customer/profile';
import type { Language } from '@kesher/domain/language';
import type { Dates } from '../format/dates.ts';
import { type Messages, phrase } from '../format/messages.ts';
import { asSentence, cleanText } from '../format/text.ts';
import type { Section } from '../render/letter.ts';
import { partsOf } from './page-bulletin-words.ts';
import type { StatusSpeech } from './page-speech.ts';
import type { CrisisKey } from './wording.en.ts';

/** What it takes to say a bulletin to one reader: the words around it, and those in which page and feeds say it. */
export type CrisisSpeech = {
  readonly language: Language;
  readonly say: Messages<CrisisKey>['format'];
  readonly dates: Dates;
  readonly status: StatusSpeech;
};

const written = (text: string) => asSentence(cleanText(text));

/** The parts of a mail about facts: those of the page, with the changes that concern this reader, and the promise. */
function sectionsOf(
  facts: BulletinFacts,
  segments: readonly string[],
  { say, dates, status }: CrisisSpeech,
): Section[] {
  const changes = facts.words[status.language].changes
    .filter(({ segment }) => segment === undefined || isInSegment({ segments }, { any: [segment] }))
    .map(({ says }) => ({ says }));
  const parts = partsOf(facts, status, changes).map(({ heading, lines }) => ({ heading, sentences: lines, items: [] }));
  const by = phrase(dates.instant(facts.nextWordBy));
  return [...parts, { heading: say('heading.next'), sentences: [status.say('next.by', { by })], items: [] }];
}

/** A bulletin as the parts of a mail, to readers in these segments. */
export function bulletinSections(
  { statement, said }: { statement: BulletinStatement; said: BulletinFacts | undefined },
  segments: readonly string[],
  speech: CrisisSpeech,
): Section[] {
  const facts = factsOf(statement);
  if (facts) return sectionsOf(facts, segments, speech);
  const { say, language } = speech;
  const over =
    statement.kind === 'released'
      ? [{ heading: say('heading.over'), sentences: [written(statement.says[language])], items: [] }]
      : [];
  const before = said && [
    { heading: say('heading.said'), sentences: [written(said.words[language].known)], items: [] },
  ];
  return [...over, ...(before ?? [])];
}

/** What a version is about, in one line. */
export function titleOf(statement: BulletinStatement, said: BulletinFacts | undefined, language: Language): string {
  const title =
    statement.kind === 'released' ? statement.title[language] : (factsOf(statement) ?? said)?.words[language].title;
  return cleanText(title ?? '');
}
