import type { Announcement } from '@kesher/domain/announcement/announcement';
import { noticeIdOf } from '@kesher/domain/ids';
import type { Clock } from '@kesher/domain/instant';
import type { Notice } from '@kesher/domain/notice/notice';
import type { AnnouncingJob } from '../announce/advance-announcement.ts';

/** The notice that the drafted statement would be, if it went out now; undefined where nothing is drafted. */
export function nextNotice<Statement, Of extends Announcement<Statement>>(
  { clock }: { clock: Clock },
  { noticeOf }: Pick<AnnouncingJob<Statement, Of>, 'noticeOf'>,
  of: Of,
): Notice | undefined {
  const statement = of.draft?.statement;
  if (!statement) return undefined;
  const version = of.version + 1;
  const live = { noticeId: noticeIdOf(of.id, version), statement, publishedBy: of.createdBy, publishedAt: clock() };
  return noticeOf({ ...of, version }, { ...live, published: false });
}
