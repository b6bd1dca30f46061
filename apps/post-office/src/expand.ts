import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { chunksHintSchema } from '@kesher/adapters/sqs/hints';
import { ports } from './ports-of-process.ts';
import { tendChunk } from './tend-chunk.ts';

/** Visits the chunks that a hint names: expands, heals, dispatches. */
export const handler = queueHandler({
  body: chunksHintSchema,
  work: tendChunk(ports),
  log: createLog('post-office-expand'),
});
