import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { crisisJob } from '@kesher/domain/crisis/crisis-job';
import type { Job } from '@kesher/domain/job/job';
import { jobsOf } from '@kesher/domain/job/jobs';
import { stockDelayJob } from '@kesher/domain/stock-delay/stock-delay-job';

/** Every job of Kesher. A new one is added here; then `jobs.ts` asks for its words. */
export const jobList = [stockDelayJob, checkInJob, crisisJob] as const;
export type JobName = (typeof jobList)[number]['name'];

/** The names of the jobs that announce. What starts by a signed rule alone is among no announcements. */
export const announcingJobNames = jobList.flatMap((job) => ('announcementSchema' in job ? job.name : []));

/** The jobs without their words: for whatever reads rows and says nothing, since words weigh much. */
export const knownJobs = jobsOf<Job>(jobList);
