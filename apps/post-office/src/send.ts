import { setTimeout as delay } from 'node:timers/promises';
import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { withinDailyQuota } from '@kesher/adapters/ses/ses-email-quotas';
import { dueMessagesHintSchema } from '@kesher/adapters/sqs/hints';
import { pace, ports } from './ports-of-process.ts';
import { sendAtPace } from './send-at-pace.ts';
import { sendMessages } from './send-messages.ts';
import { sendersPerLane } from './senders-per-lane.ts';
import { createTruthReader } from './truth-reader.ts';
import { createWordings } from './wordings.ts';

const within = { ...ports, email: withinDailyQuota(ports.email, pace.quotas) };
const send = sendAtPace(
  sendMessages({ ...within, truthReader: createTruthReader(within), wordings: createWordings(within) }),
  { ...pace, senders: sendersPerLane, now: Date.now, wait: delay },
);

/** Sends what a lane's hint names. The three lanes run this same code, each from its own queue. */
export const handler = queueHandler({
  body: dueMessagesHintSchema,
  work: ({ messages }) => send(messages),
  log: createLog('post-office-send'),
});
