import type { SenderIdentity } from '@kesher/domain/business/business';
import type { CallPromise } from '@kesher/domain/check-in/answer/answered';
import type { CrisisLine } from '@kesher/domain/check-in/answer/crisis-line';
import type { IntakeFieldId } from '@kesher/domain/check-in/visit/intake-form';
import type { Language } from '@kesher/domain/language';

/** What follows from words that may mean danger. */
export type DangerView = {
  /** The fields in which they stand still. */
  readonly fields: ReadonlySet<IntakeFieldId>;
  /** Whether anybody was there to be asked, and whether somebody has taken it up. */
  readonly isAsked: boolean;
  readonly isTaken: boolean;
  readonly promise: CallPromise | undefined;
  /** Where somebody may harm themselves: who listens. */
  readonly crisisLine: CrisisLine | undefined;
};

/** Everything that the page before a visit shows: what the person themselves answered, and no other word about the visit. */
export type IntakeView = {
  readonly path: string;
  readonly preferencesPath: string;
  readonly sender: SenderIdentity;
  readonly customerName: string;
  /** Once the visit has begun nothing that was answered is shown. */
  readonly isOpen: boolean;
  readonly answers: ReadonlyMap<IntakeFieldId, string>;
  readonly isFinished: boolean;
  readonly emergencyNumber: string;
  readonly danger: DangerView | undefined;
  readonly alert: 'unreadable' | 'busy' | undefined;
  readonly lang: Language | undefined;
  readonly tellsOpening: boolean;
};
