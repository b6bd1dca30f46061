import { type AccessThing, looksOf } from '@kesher/domain/access/access';
import type { AccessRecorder } from '@kesher/domain/access/access-log';
import type { CustomerId } from '@kesher/domain/ids';
import type { Clock } from '@kesher/domain/instant';
import type { StaffMember } from '@kesher/domain/staff/staff';

/** What a door is about to show, of whom, and to whom. */
export type Shown = { staff: StaffMember; customerIds: Iterable<CustomerId>; thing: AccessThing; of?: string };

/** Puts on record whom an answer shows, before it is given: what cannot be recorded is not shown. */
export function recordLooks({ access, clock }: { access: AccessRecorder; clock: Clock }) {
  return ({ staff, ...seen }: Shown): Promise<void> => access.record(looksOf(staff, { ...seen, at: clock() }));
}
