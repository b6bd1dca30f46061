import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { chunksHintSchema } from '@kesher/adapters/sqs/hints';
import { tendChunk } from '@kesher/engine/tend/tend-chunk';
import { metrics, ports } from './ports-of-process.ts';

const tend = tendChunk(ports);

/** Visits the chunks that a hint names: expands, heals, dispatches. */
export const handler = queueHandler({
  body: chunksHintSchema,
  work: async (hint) => {
    const { standsStill } = await tend(hint);
    metrics.count('StandingStill', standsStill ? 1 : 0);
  },
  log: createLog('post-office-expand'),
});
