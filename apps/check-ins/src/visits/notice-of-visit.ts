import { checkInContentSchema, checkInJob } from '@kesher/domain/check-in/check-in-job';
import { bookingOf } from '@kesher/domain/check-in/visit/booking';
import type { Told, Visit } from '@kesher/domain/check-in/visit/visit';
import { noticeIdOf, staffIdSchema } from '@kesher/domain/ids';
import type { Notice } from '@kesher/domain/notice/notice';

/** The notice that was told last of a visit. Nobody is asked for anything before a visit that has begun. */
export function noticeOfVisit({ id, bookings }: Pick<Visit, 'id' | 'bookings'>, told: Told): Notice {
  const { version, says, at, decidedAt } = told;
  const { startsAt } = bookingOf(bookings);
  return {
    id: noticeIdOf(id, version),
    subjectId: id,
    version,
    lane: checkInJob.laneOf(),
    content: checkInContentSchema.parse({ job: checkInJob.name, says }),
    publishedBy: staffIdSchema.parse('system'),
    publishedAt: at,
    decidedAt,
    ...(startsAt && { expiresAt: startsAt }),
  };
}
