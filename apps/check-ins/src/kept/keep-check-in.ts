import type { CheckIn, CheckInId } from '@kesher/domain/check-in/check-in';
import { noteAnswers, putOnHold, releaseHold } from '@kesher/domain/check-in/kept/note-answers';
import type { StaffId } from '@kesher/domain/ids';
import { keptFor } from '@kesher/domain/retention/retention';
import { decideOnCheckIn } from '../calls/decide-on.ts';
import type { readHouse } from '../read-house.ts';

type Ports = Parameters<typeof decideOnCheckIn>[0];

/** Says that the answers of a check-in stand in the clinic's own record, as whoever says so saw them. */
export function noteInRecord(ports: Ports, house?: ReturnType<typeof readHouse>) {
  const decide = decideOnCheckIn(ports, house);
  return (id: CheckInId, { by, revision }: { by: StaffId; revision: CheckIn['revision'] }) =>
    decide(id, (checkIn, { settings, now }) =>
      noteAnswers(checkIn, { by, revision, now, keepDays: keptFor('answers', settings.retention ?? {}) }),
    );
}

/** Keeps everything of a check-in, for a reason that somebody gives. */
export function holdCheckIn(ports: Ports) {
  const decide = decideOnCheckIn(ports);
  return (id: CheckInId, { by, reason }: { by: StaffId; reason: string }) =>
    decide<never>(id, (checkIn, { now }) => putOnHold(checkIn, { by, at: now, reason }));
}

/** Ends a hold: from then on a check-in is kept as long as all others. */
export function endHold(ports: Ports) {
  const decide = decideOnCheckIn(ports);
  return (id: CheckInId) => decide<never>(id, (checkIn) => releaseHold(checkIn));
}
