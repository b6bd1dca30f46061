import type { Instant } from '../instant.ts';
import type { Language, Localized } from '../language.ts';
import type { BulletinFacts } from './bulletin.ts';
import type { Crisis, Service } from './crisis.ts';

/** A bulletin as everybody may read it. */
export type PublicBulletin = {
  readonly id: string;
  readonly number: number;
  /** Counts corrections and its end: a feed's entry keeps its id and changes its time. */
  readonly version: number;
  readonly publishedAt: Instant;
  /** When the version that stands was published. */
  readonly updatedAt: Instant;
  readonly facts: BulletinFacts;
  readonly correction?: { readonly at: Instant; readonly says: Localized };
  /** How it ended: what was closed is open again, or it was wrong; and in whose words. */
  readonly end?: {
    readonly kind: 'released' | 'withdrawn';
    readonly at: Instant;
    readonly title?: Localized;
    readonly says: Localized;
  };
  /** Another bulletin has taken its place. */
  readonly replacedBy?: string;
  /** The promised word fell due without news, newest last. */
  readonly quietWords: readonly { readonly at: Instant; readonly nextWordBy: Instant }[];
  /** Of the text that all outlets are laid out from; each carries it. Hexadecimal, 64 digits. */
  readonly digest: string;
};

/** A crisis as everybody may read it. */
export type PublicCrisis = Pick<Crisis, 'id' | 'kit' | 'name' | 'phase' | 'isExercise'> & {
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly services: readonly Service[];
  /** Newest first. */
  readonly bulletins: readonly PublicBulletin[];
};

/** Everything that the public page and its feeds say, at one instant. All outlets are laid out from it and from nothing else. */
export type PublicStatus = {
  readonly business: {
    readonly name: Localized;
    readonly phone: string;
    readonly postalAddress: Localized;
    readonly timeZone: string;
    readonly country: string;
    readonly arabicDigits: 'latn' | 'arab';
    /** Public bodies speak CAP; others do not. */
    readonly isPublicBody: boolean;
  };
  /** Where the files lie for everybody, without a slash at the end. */
  readonly url: string;
  /** Where "this is hard for me", "does this help?" and following lead; absent, the page shows none of them. */
  readonly answersUrl?: string;
  /** Of the languages that the business serves; the first is the default. */
  readonly languages: readonly Language[];
  readonly writtenAt: Instant;
  /** After this the page says of itself that it is old. */
  readonly validUntil: Instant;
  /** Open ones first, then those that were closed lately, newest first; none is an honest "all as usual". */
  readonly crises: readonly PublicCrisis[];
  /** Promises kept, of all that have fallen due; absent where the owner does not show it. */
  readonly kept?: { readonly kept: number; readonly of: number };
};
