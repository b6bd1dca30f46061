import type { CheckIn, Said } from '@kesher/domain/check-in/check-in';
import { checkInContentSchema, checkInJob } from '@kesher/domain/check-in/check-in-job';
import { noticeIdOf } from '@kesher/domain/ids';
import type { Notice } from '@kesher/domain/notice/notice';

/** The notice that was said last, always the same for the same version. Nobody hears who will ring once that is past. */
export function noticeOf({ id }: Pick<CheckIn, 'id'>, said: Said): Notice {
  const { version, says, call, line, by, at, decidedAt } = said;
  const content = checkInContentSchema.parse({
    job: checkInJob.name,
    says,
    ...(call && { call }),
    ...(line && { line }),
  });
  return {
    id: noticeIdOf(id, version),
    subjectId: id,
    version,
    lane: checkInJob.laneOf(),
    content,
    publishedBy: by,
    publishedAt: at,
    decidedAt,
    ...(call && { expiresAt: call.at }),
  };
}
