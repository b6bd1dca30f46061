import { createRecordsOfCheckIns } from '@kesher/adapters/dynamodb/records-of-check-ins';
import type { JobName } from '@kesher/content/job/known-jobs';
import type { JobRecords } from '@kesher/domain/job/job-records';

/** What each job keeps of customers in rows of its own. A new job says here that it keeps none, or what it keeps. */
export function recordsOfJobs(ofCheckIns: Parameters<typeof createRecordsOfCheckIns>[0]): readonly JobRecords[] {
  const byJob: Record<JobName, JobRecords | undefined> = {
    // Whom a delay concerns stands in orders, messages and tasks alone, which the house exports and erases.
    'stock-delay': undefined,
    'check-in': createRecordsOfCheckIns(ofCheckIns),
    // Nor is whom a bulletin concerns anywhere else.
    'crisis-notice': undefined,
  };
  return Object.values(byJob).filter((records) => records !== undefined);
}
