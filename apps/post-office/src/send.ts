import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { dueMessagesHintSchema } from '@kesher/adapters/sqs/hints';
import { ports } from './ports-of-process.ts';
import { sendMessages } from './send-messages.ts';
import { createTruthReader } from './truth-reader.ts';
import { createWordings } from './wordings.ts';

const send = sendMessages({ ...ports, truthReader: createTruthReader(ports), wordings: createWordings(ports) });

/** Sends what a lane's hint names. The three lanes run this same code, each from its own queue. */
export const handler = queueHandler({
  body: dueMessagesHintSchema,
  work: ({ messages }) => send(messages),
  log: createLog('post-office-send'),
});
