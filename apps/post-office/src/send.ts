import { setTimeout as delay } from 'node:timers/promises';
import { createLog } from '@kesher/adapters/lambda/log';
import { queueHandler } from '@kesher/adapters/lambda/queue-handler';
import { withinDailyQuota } from '@kesher/adapters/ses/ses-email-quotas';
import { alertsHintSchema, dueMessagesHintSchema } from '@kesher/adapters/sqs/hints';
import { alertStaff } from '@kesher/engine/alert/alert-staff';
import { crisisWaits } from '@kesher/engine/send/crisis-waits';
import { sendMessages } from '@kesher/engine/send/send-messages';
import { createTruthReader } from '@kesher/engine/send/truth-reader';
import { createWordings } from '@kesher/engine/send/wordings';
import { createPace } from './email-pace.ts';
import { emailPace, ports } from './ports-of-process.ts';
import { sendersPerLane } from './senders-per-lane.ts';

const granted = emailPace();
const pace = createPace({
  ...granted,
  senders: sendersPerLane,
  crisisWaits: crisisWaits(ports),
  now: Date.now,
  wait: delay,
});
const paced = { ...ports, email: pace.watch(withinDailyQuota(ports.email, granted.quotas)) };
const send = pace.inHelpings(
  sendMessages({ ...paced, truthReader: createTruthReader(paced), wordings: createWordings(paced) }),
);

const alert = alertStaff({ ...ports, wait: delay });

/**
 * Sends what a lane's hint names. The three lanes run this same code, each from its own queue; on that of the crisis lane it
 * is also heard that staff are to be woken.
 */
export const handler = queueHandler({
  body: dueMessagesHintSchema.or(alertsHintSchema),
  work: async (hint) => {
    if ('alerts' in hint) await alert();
    else await send(hint.messages, hint.lane);
  },
  log: createLog('post-office-send'),
});
