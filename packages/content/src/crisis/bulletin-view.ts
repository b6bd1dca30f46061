import type { SenderIdentity } from '@kesher/domain/business/business';
import type { BulletinFacts, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';

/** A bulletin as the customer behind a link sees it. */
export type BulletinView = {
  readonly path: string;
  readonly lang: Language | undefined;
  readonly preferencesPath: string;
  /** The page for everybody. */
  readonly publicUrl: string;
  readonly isExercise: boolean;
  readonly statement: BulletinStatement;
  readonly said: BulletinFacts | undefined;
  readonly firstPublishedAt: Instant;
  readonly corrected: { readonly at: Instant; readonly says: string } | undefined;
  /** In which segments the reader is. */
  readonly segments: readonly string[];
  /** Beside payments: whether they may say, or have said, that paying is hard. */
  readonly hardship: { readonly state: 'offered' } | { readonly state: 'asked'; readonly dueAt: Instant } | undefined;
  readonly sender: SenderIdentity;
  /** The reader's. */
  readonly timeZone: string;
  readonly writtenAt: Instant;
};
