import { jobsOf } from '@kesher/domain/job/jobs';
import { checkInInWords } from './check-in/check-in-in-words.ts';
import { crisisInWords } from './crisis/crisis-in-words.ts';
import type { JobInWords } from './job/job-in-words.ts';
import type { JobName } from './job/known-jobs.ts';
import { stockDelayInWords } from './stock-delay/stock-delay-in-words.ts';

const inWords: Record<JobName, JobInWords> = {
  'stock-delay': stockDelayInWords,
  'check-in': checkInInWords,
  'crisis-notice': crisisInWords,
};

/** Every job of Kesher, with its words. */
export const jobs = jobsOf<JobInWords>(Object.values(inWords));
