import type { Job } from '@kesher/domain/job/job';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { Notice } from '@kesher/domain/notice/notice';
import type { DelayContent, DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { LiveVersion, StockDelay } from '@kesher/domain/stock-delay/stock-delay';

/** What a delay says with a statement, as a notice carries it. */
export function contentOf({ products }: Pick<StockDelay, 'products'>, statement: DelayStatement): DelayContent {
  return { job: 'stock-delay', products, statement };
}

/** The notice that a live version is, always the same for the same version. */
export function noticeOfDelay({ jobs }: { jobs: Jobs<Job> }, delay: StockDelay, live: LiveVersion): Notice {
  const content = contentOf(delay, live.statement);
  return {
    id: live.noticeId,
    subjectId: delay.id,
    version: delay.version,
    lane: jobs.of(content).laneOf({ subjectId: delay.id, content }),
    content,
    publishedBy: live.publishedBy,
    publishedAt: live.publishedAt,
    ...(live.decidedAt && { decidedAt: live.decidedAt }),
  };
}
