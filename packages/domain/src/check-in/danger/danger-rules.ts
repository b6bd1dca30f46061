import type { Romanised } from './romanised.ts';

/** What may cost a life. */
const dangersOfLife = ['bleeding', 'breathing', 'chest', 'consciousness', 'stroke', 'allergy', 'self-harm'] as const;
export type DangerOfLife = (typeof dangersOfLife)[number];

/** What may go wrong after a treatment, and calls for help. */
const dangersAfterTreatment = [
  'sight',
  'infection',
  'fever',
  'pain',
  'swelling',
  'numbness',
  'vomiting',
  'help',
] as const;
export type DangerAfterTreatment = (typeof dangersAfterTreatment)[number];

/** Gas, smoke, fire, current and whatever else a repair or a delivery may leave behind. */
const dangersAtHome = ['hazard'] as const;
export type DangerAtHome = (typeof dangersAtHome)[number];

/** What words can mean that a person must hear of at once. */
export const dangers = [...dangersOfLife, ...dangersAfterTreatment, ...dangersAtHome] as const;
export type Danger = (typeof dangers)[number];

/**
 * Phrases as people write them, in the alphabet of one language. Words stand in their order; `~` leaves room for three
 * others, `*` begins or ends a word anyhow, `a|b` is either, `a_b` are two words of one of these, `<name>` is one of a class,
 * and `&&` stands between what may come in any order. Prefixes that a language writes onto words,
 * vowel points and common slips of the keyboard need not be written out.
 */
export type DangerRules = {
  /** Letters written onto the front of a word, as a pattern. */
  readonly prefix: string;
  /** Letters for vowels, which are left out or put in by whoever spells as they hear, and how many others a word needs. */
  readonly vowels: readonly [letters: string, others: number];
  /** Letters that are confused for each other by ear: each is read as the first of its group. */
  readonly confused: readonly string[];
  /**
   * A word that is written onto the next one without a space between, and what it is parted into: `cantbreathe`. A word that
   * is right as it stands is left whole.
   */
  readonly parted: readonly [pattern: string, into: string];
  /** How the language is written in Latin letters, if they are not its own. */
  readonly romanised?: Romanised;
  /** Slips in words so short that only a list can tell what was meant. */
  readonly slips: Readonly<Record<string, string>>;
  /** Words of everyday, each right as it stands: never read as a slip of the finger for another. */
  readonly everyday: string;
  readonly classes: Readonly<Record<string, string>>;
  /** What only looks like danger: taken out before anything is looked for. With `&&`, only where all of it is there. */
  readonly lookAlikes: readonly string[];
  /** What asks about something that has not happened: nothing behind it is there. */
  readonly asks: string;
  /** What tells of another time: of what may go wrong after a treatment or cost a life, nothing in it is now. */
  readonly past: string;
  /** What parts a sentence, besides its punctuation. */
  readonly but: string;
  /** Said before something, it is not there. */
  readonly no: string;
  /** Said alone behind a question, it says no to it: `fever? none`. */
  readonly nay: string;
  /** Goes on with a list of what is not there. */
  readonly or: string;
  /** Before a verb: it does not. */
  readonly not: string;
  /** After a “no” that stands alone: whoever writes goes on to say how it is. */
  readonly goesOn: string;
  /** It was there and is gone; behind a `no` it is not gone, which makes it worse. */
  readonly over: string;
  /** It is little. */
  readonly slight: string;
  /** It is much, or grows, or nothing helps. */
  readonly strong: string;
  /** What says danger, in as many parts as it is written down. */
  readonly phrases: readonly Partial<PhrasesOf<Danger>>[];
};

/** What says each of some dangers. */
export type PhrasesOf<Each extends Danger> = Readonly<
  Record<
    Each,
    {
      /** Danger, unless somebody says that it is not there. */
      readonly always?: readonly string[];
      /** Danger, unless it is not there, or right beside it stands that it is over or slight. */
      readonly sign?: readonly string[];
      /** Danger, unless it is not there, over or slight. */
      readonly alone?: readonly string[];
      /** Danger only where it is strong. */
      readonly ifStrong?: readonly string[];
    }
  >
>;
