import type { BulletinFacts } from '@kesher/domain/crisis/bulletin';
import type { PublicBulletin, PublicCrisis } from '@kesher/domain/crisis/public-status';
import { phrase } from '../format/messages.ts';
import { paymentsSentence } from './page-payments.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';
import { nextWordBy, quietWordsSince, type Standing, standingOf } from './page-standing.ts';

type PartName = 'known' | 'not-known' | 'doing' | 'changes' | 'can-do' | 'payments' | 'reach';

/** How many words of no news are said again; those before them promised what has passed. */
const mostQuietWords = 5;

/** One part of a bulletin in one language: its heading and what it says, line by line. */
export type BulletinPart = { readonly name: PartName; readonly heading: string; readonly lines: readonly string[] };

/** A bulletin in one language. Page, feeds, calendar and CAP are laid out from this, so that they can't disagree. */
export type BulletinInWords = {
  readonly id: string;
  readonly standing: Standing;
  readonly version: number;
  readonly digest: string;
  /** Begins with "exercise" where it is one. */
  readonly title: string;
  readonly corrected: string | undefined;
  /** How it ended: a title and a sentence. */
  readonly end: { readonly title: string; readonly says: string } | undefined;
  readonly parts: readonly BulletinPart[];
  readonly quiet: readonly string[];
  /** The promise, while somebody waits for it. */
  readonly next: string | undefined;
};

export function bulletinInWords(bulletin: PublicBulletin, crisis: PublicCrisis, speech: StatusSpeech): BulletinInWords {
  const { say, when, language } = speech;
  const { id, version, digest, correction, end, facts } = bulletin;
  const standing = standingOf(bulletin, crisis);
  const staff = (text: string) => staffProse(text, language);
  return {
    id,
    standing,
    version,
    digest,
    title: titled(staff(facts.words[language].title), crisis, speech),
    corrected:
      correction &&
      say('bulletin.corrected', { when: phrase(when(correction.at)), says: phrase(staff(correction.says[language])) }),
    end: end && {
      title: titled(end.title === undefined ? say(`end.${end.kind}`) : staff(end.title[language]), crisis, speech),
      says: staff(end.says[language]),
    },
    parts: partsOf(facts, speech),
    quiet: quietWordsSince(bulletin)
      .slice(-mostQuietWords)
      .map(({ at, nextWordBy: by }) => say('quiet.word', { at: phrase(when(at)), by: phrase(when(by)) })),
    next: standing === 'in-force' ? say('next.by', { by: phrase(when(nextWordBy(bulletin))) }) : undefined,
  };
}

/** A title that says what it belongs to: an exercise is never read as a truth. */
export function titled(title: string, { isExercise }: Pick<PublicCrisis, 'isExercise'>, { say }: StatusSpeech): string {
  return isExercise ? say('exercise.title', { title: phrase(title) }) : title;
}

/** The parts of a bulletin, for every outlet. `changes` are all of them, or those that concern one reader. */
export function partsOf(
  { words, payments, reach }: BulletinFacts,
  speech: StatusSpeech,
  changes = words[speech.language].changes,
): BulletinPart[] {
  const { say, language } = speech;
  const { known, notKnown, doing, canDo } = words[language];
  const staff = (text: string) => staffProse(text, language);
  const lines: Record<PartName, readonly string[]> = {
    known: [staff(known)],
    'not-known': notKnown === undefined ? [] : [staff(notKnown)],
    doing: [staff(doing)],
    changes: changes.map(({ segment, says }) =>
      segment === undefined
        ? staff(says)
        : say('changes.segment', { segment: phrase(staff(segment)), says: phrase(staff(says)) }),
    ),
    'can-do': canDo === undefined ? [] : [staff(canDo)],
    payments: payments === undefined ? [] : [paymentsSentence(payments, speech)],
    reach: [
      say('reach.phone', {
        phone: phrase(speech.phone(reach.phone)),
        hours: phrase(staff(reach.hours[language])),
      }),
      reach.waitMinutes === undefined ? say('reach.unmeasured') : say('reach.wait', { minutes: reach.waitMinutes }),
    ],
  };
  const order = ['known', 'not-known', 'doing', 'changes', 'can-do', 'payments', 'reach'] as const;
  return order
    .filter((name) => lines[name].length > 0)
    .map((name) => ({ name, heading: say(`part.${name}`), lines: lines[name] }));
}

/** The whole of it as plain text, a line each, for feeds and calendars. */
export function bulletinAsText({ corrected, end, parts, quiet, next }: BulletinInWords): string {
  return [
    ...(end === undefined ? [] : [`${end.title}: ${end.says}`]),
    ...(corrected === undefined ? [] : [corrected]),
    ...parts.map(({ heading, lines }) => `${heading}: ${lines.join(' ')}`),
    ...quiet,
    ...(next === undefined ? [] : [next]),
  ].join('\n');
}
