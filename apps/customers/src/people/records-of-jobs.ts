import type { JobName } from '@kesher/content/job/known-jobs';
import type { JobRecords } from '@kesher/domain/job/job-records';

/** What each job keeps of customers in rows of its own. A new job says here that it keeps none, or what it keeps. */
const byJob: Record<JobName, JobRecords | undefined> = {
  // Whom a delay concerns stands in orders, messages and tasks alone, which the house exports and erases.
  'stock-delay': undefined,
};

export const recordsOfJobs: readonly JobRecords[] = Object.values(byJob).filter((records) => records !== undefined);
