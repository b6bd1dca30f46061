import { jobsOf } from '@kesher/domain/job/jobs';
import type { JobInWords } from './job/job-in-words.ts';
import type { jobList } from './job/known-jobs.ts';
import { stockDelayInWords } from './stock-delay/stock-delay-in-words.ts';

const inWords: Record<(typeof jobList)[number]['name'], JobInWords> = { 'stock-delay': stockDelayInWords };

/** Every job of Kesher, with its words. */
export const jobs = jobsOf<JobInWords>(Object.values(inWords));
