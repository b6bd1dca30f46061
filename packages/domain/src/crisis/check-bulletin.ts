import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import { isSameValue } from '../same-value.ts';
import type { Finding } from '../wording/finding.ts';
import type { BulletinFacts, BulletinStatement } from './bulletin.ts';
import { checkBulletinWords } from './check-bulletin-words.ts';
import { checkCrisisTexts } from './check-crisis-text.ts';
import { checkNextWord } from './check-next-word.ts';
import { checkPayments } from './check-payments.ts';
import type { Crisis, Service } from './crisis.ts';

export type BulletinCheckSettings = {
  readonly now: Instant;
  /** The business's zone, in which a promise falls into the night. */
  readonly timeZone: string;
  /** The languages that the business serves. */
  readonly served: readonly Language[];
  /** Of the crisis: how often customers hear in each phase, and what is on. */
  readonly cadence: Crisis['cadence'];
  readonly services: readonly Pick<Service, 'state'>[];
  /** What customers know by now, where this would be a correction. */
  readonly previous?: BulletinFacts;
};

/** Checks what a bulletin is about to say, before it can be published. Paths are those within the statement: `facts.…`, `because`. */
export function checkBulletin(statement: BulletinStatement, settings: BulletinCheckSettings): Finding[] {
  const { served } = settings;
  switch (statement.kind) {
    case 'published':
    case 'no-news':
      return checkFacts(statement.facts, settings);
    case 'corrected':
      return [
        ...checkCrisisTexts(statement.correction, 'correction', served),
        ...checkFacts(statement.facts, settings),
        ...checkChange(statement.facts, settings.previous),
      ];
    case 'released':
      return [
        ...checkCrisisTexts(statement.title, 'title', served),
        ...checkCrisisTexts(statement.says, 'says', served),
      ];
    case 'withdrawn':
      return checkCrisisTexts(statement.because, 'because', served);
  }
}

function checkFacts(facts: BulletinFacts, settings: BulletinCheckSettings): Finding[] {
  return [
    ...checkBulletinWords(facts, settings.served),
    ...checkNextWord(facts, settings),
    ...checkPayments(facts.payments, settings),
  ];
}

/** Meaning, not saves: a correction that says the same is none. */
function checkChange(facts: BulletinFacts, previous: BulletinFacts | undefined): Finding[] {
  if (previous === undefined) return [];
  const { nextWordBy: _, whyAllKnown: _why, ...said } = facts;
  const { nextWordBy: __, whyAllKnown: __why, ...saidBefore } = previous;
  return isSameValue(said, saidBefore) ? [{ level: 'warn', code: 'nothing-changed', path: 'facts', data: {} }] : [];
}
