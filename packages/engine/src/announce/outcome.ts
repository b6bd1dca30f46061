import type { Refusal } from '@kesher/domain/announcement/decision';
import type { StaffId, SubjectId } from '@kesher/domain/ids';
import type { Finding } from '@kesher/domain/wording/finding';

/** What every step on an announcement answers: the record as it is now, or why nothing changed. */
export type AnnouncementOutcome<Of> =
  | { kind: 'done'; of: Of; findings: Finding[] }
  | { kind: 'not-found' }
  /** Somebody else changed it meanwhile: look again before deciding. */
  | { kind: 'stale'; of: Of }
  | { kind: 'refused'; refusal: Refusal }
  /** What is said cannot be published as it stands. */
  | { kind: 'unfit'; findings: Finding[] };

/** Which record, as the caller last saw it, and who acts. */
export type Seen = { id: SubjectId; revision: number };
export type StepBy = Seen & { by: StaffId };
