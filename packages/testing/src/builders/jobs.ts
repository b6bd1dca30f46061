import { jobsOf } from '@kesher/domain/job/jobs';
import { stockDelayJob } from '@kesher/domain/stock-delay/stock-delay-job';

/** The jobs whose rows the builders make. */
export const builtJobs = jobsOf([stockDelayJob]);
