import { checkInInWords } from '@kesher/content/check-in/check-in-in-words';
import { stockDelayInWords } from '@kesher/content/stock-delay/stock-delay-in-words';
import { jobsOf } from '@kesher/domain/job/jobs';

/** The jobs of a run. One of the delays speaks in the crisis lane, so that lanes meet. */
export const simulatedJobs = jobsOf([
  {
    ...stockDelayInWords,
    laneOf: ({ subjectId }: { subjectId: string }) => (subjectId.endsWith('crisis') ? ('crisis' as const) : 'care'),
  },
  checkInInWords,
]);
