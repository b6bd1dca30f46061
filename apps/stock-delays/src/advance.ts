import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { subjectHintSchema } from '@kesher/adapters/sqs/hints';
import { advanceDelay } from './advance-delay.ts';
import { ports } from './ports-of-process.ts';

const advance = advanceDelay(ports);
/** Enough to write what was begun before Lambda stops the function. */
const marginMs = 10_000;

/** Moves one delay on: the countdown's end, publishing, promises. */
export const handler = queueHandler({
  body: subjectHintSchema,
  work: ({ subjectId }, context) => advance(subjectId, () => context.getRemainingTimeInMillis() > marginMs),
  log: createLog('stock-delays-advance'),
});
