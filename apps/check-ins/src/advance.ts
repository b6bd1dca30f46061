import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { subjectHintSchema } from '@kesher/adapters/sqs/hints';
import { advanceCheckIn } from './advance-check-in.ts';
import { ports } from './ports-of-process.ts';

const advance = advanceCheckIn(ports);
/** Enough to write what was begun before Lambda stops the function. */
const marginMs = 10_000;

/** Moves one check-in on: what is due is asked, rung, taken for silence, or climbs. */
export const handler = queueHandler({
  body: subjectHintSchema,
  work: ({ subjectId }, context) => advance(subjectId, () => context.getRemainingTimeInMillis() > marginMs),
  log: createLog('check-ins-advance'),
});
