import { noticeIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { laneSchema, lanes } from '@kesher/domain/lane';
import type { Hints } from '@kesher/domain/message/hints';
import { messageSchema } from '@kesher/domain/message/message';
import * as z from 'zod';
import { requireRight } from '../lambda/rights.ts';
import { type QueueName, queueOfMatters, queueVariable } from './queues.ts';
import type { SqsClient } from './sqs-client.ts';

/** What travels on a lane's queue: ids only. Several rows share one hint, because a hint costs a request and a row does not. */
export const dueMessagesHintSchema = z.object({
  /** Absent in what was put on the queue before December 2026. */
  lane: laneSchema.optional(),
  messages: z
    .array(messageSchema.pick({ noticeId: true, chunk: true, customerId: true, route: true }))
    .min(1)
    .max(25),
});
/** That staff are to be alerted; whom, the rows say. */
export const alertsHintSchema = z.object({ alerts: z.literal(true) });
export const chunksHintSchema = z.object({ noticeId: noticeIdSchema, chunk: z.int().min(0) });
export const subjectHintSchema = z
  .object({ subjectId: subjectIdSchema })
  // What was put on the queue of delays before December 2026.
  .or(z.object({ delayId: subjectIdSchema }).transform(({ delayId }) => ({ subjectId: delayId })));

const queueOfJob: Readonly<Record<string, QueueName | undefined>> = queueOfMatters;

export const messagesPerHint = 25;

/** Hints over SQS. What SQS refuses (`Failed[]`) is sent once more and then left to the sweep: the rows still say what is due. */
export function createHints(client: SqsClient, urls: Record<string, string | undefined>): Hints {
  const urlOf = (queue: QueueName) => {
    requireRight({ to: 'sendsTo', queue });
    const url = urls[queueVariable(queue)];
    if (!url) throw new Error(`${queueVariable(queue)} is not set: the function may not use the queue "${queue}"`);
    return url;
  };

  async function sendAll(queue: QueueName, bodies: readonly unknown[]): Promise<void> {
    for (let start = 0; start < bodies.length; start += 10) {
      const entries = bodies
        .slice(start, start + 10)
        .map((body, index) => ({ Id: String(index), MessageBody: JSON.stringify(body) }));
      const { Failed = [] } = await client.call('SendMessageBatch', { QueueUrl: urlOf(queue), Entries: entries });
      const again = entries.filter((entry) =>
        Failed.some((failed) => failed.Id === entry.Id && failed.SenderFault !== true),
      );
      if (again.length > 0) await client.call('SendMessageBatch', { QueueUrl: urlOf(queue), Entries: again });
    }
  }

  return {
    async dueMessages(lane, keys) {
      const hints = [];
      for (let start = 0; start < keys.length; start += messagesPerHint) {
        const messages = keys
          .slice(start, start + messagesPerHint)
          .map(({ noticeId, chunk, customerId, route }) => ({ noticeId, chunk, customerId, route }));
        hints.push({ lane, messages });
      }
      await sendAll(`send-${lane}`, hints);
    },
    async chunks(chunks) {
      for (const lane of lanes) {
        const ofLane = chunks.filter((chunk) => chunk.lane === lane);
        await sendAll(
          `chunks-${lane}`,
          ofLane.map(({ noticeId, chunk }) => ({ noticeId, chunk })),
        );
      }
    },
    async subject({ job, id: subjectId }, inSeconds) {
      const queue = queueOfJob[job];
      if (queue === undefined) throw new Error(`The matters of the job "${job}" have no queue.`);
      const MessageBody = JSON.stringify({ subjectId });
      const DelaySeconds = Math.min(900, Math.ceil(inSeconds));
      await client.call('SendMessage', { QueueUrl: urlOf(queue), MessageBody, DelaySeconds });
    },
    async alerts() {
      await sendAll('send-crisis', [{ alerts: true }]);
    },
    async waiting(lane) {
      const { Attributes } = await client.call('GetQueueAttributes', {
        QueueUrl: urlOf(`send-${lane}`),
        AttributeNames: ['ApproximateNumberOfMessages'],
      });
      return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
    },
  };
}
