import type { SenderIdentity } from '@kesher/domain/business/business';
import type { IntakeFieldId } from '@kesher/domain/check-in/visit/intake-form';
import type { Language } from '@kesher/domain/language';

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
  readonly alert: 'unreadable' | 'busy' | undefined;
  readonly lang: Language | undefined;
  readonly tellsOpening: boolean;
};
