import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { subjectHintSchema } from '@kesher/adapters/sqs/hints';
import { advanceBulletin } from './advance-bulletin.ts';
import { ports } from './ports-of-process.ts';

const advance = advanceBulletin(ports);
/** Enough to write what was begun before Lambda stops the function. */
const marginMs = 10_000;

/** Moves one bulletin on: the countdown's end, the page, publishing, promises. */
export const handler = queueHandler({
  body: subjectHintSchema,
  work: ({ subjectId }, context) => advance(subjectId, () => context.getRemainingTimeInMillis() > marginMs),
  log: createLog('crisis-notices-advance'),
});
