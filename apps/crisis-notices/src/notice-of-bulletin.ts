import type { LiveVersion } from '@kesher/domain/announcement/announcement';
import type { Bulletin, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import { factsOf } from '@kesher/domain/crisis/bulletin-steps';
import type { CrisisContent } from '@kesher/domain/crisis/crisis-notice';
import type { Job } from '@kesher/domain/job/job';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { Notice } from '@kesher/domain/notice/notice';

type Said = Pick<Bulletin, 'crisisId' | 'title' | 'number' | 'isExercise' | 'said' | 'segments'>;

/** What a bulletin says with a statement, as a notice carries it. */
export function contentOf(bulletin: Said, statement: BulletinStatement): CrisisContent {
  const { crisisId, title: crisis, number, isExercise, said, segments } = bulletin;
  const before = factsOf(statement) ? undefined : said;
  return {
    job: 'crisis-notice',
    crisisId,
    crisis,
    number,
    isExercise,
    segments,
    statement,
    ...(before && { said: before }),
  };
}

/** The notice that a live version is, always the same for the same version. */
export function noticeOfBulletin(
  { jobs }: { jobs: Jobs<Job> },
  bulletin: Bulletin,
  live: LiveVersion<BulletinStatement>,
): Notice {
  const content = contentOf(bulletin, live.statement);
  return {
    id: live.noticeId,
    subjectId: bulletin.id,
    version: bulletin.version,
    lane: jobs.of(content).laneOf({ subjectId: bulletin.id, content }),
    content,
    publishedBy: live.publishedBy,
    publishedAt: live.publishedAt,
    ...(live.decidedAt && { decidedAt: live.decidedAt }),
  };
}
