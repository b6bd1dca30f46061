import type { TableName } from '../dynamodb/tables.ts';
import type { TopicName } from '../sns/topics.ts';
import type { QueueName } from '../sqs/queues.ts';

/** What starts a function. */
export type Trigger =
  | {
      kind: 'http';
      door: 'staff' | 'customer' | 'webhook' | 'public';
      routes: readonly `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`[];
    }
  | { kind: 'queue'; queue: QueueName; batchSize: number; maxConcurrency: number }
  | { kind: 'schedule'; everyMinutes: number }
  /** SNS's delivery log of SMS in CloudWatch. Local SNS reports on the channels' topic itself, so nothing starts it there. */
  | { kind: 'sms-log' }
  /** Channel events on a topic. Locally they carry no address and go straight to the queue that the topic feeds. */
  | { kind: 'topic'; topic: TopicName };

/**
 * One line of an app's `functions.ts`. `infra` turns it into a Lambda with exactly these rights and an alarm;
 * `local` turns it into a wired handler. The entry module exports `handler`.
 */
export type FunctionSpec = {
  /** Unique in Kesher, `<app>-<what it does>`. */
  name: string;
  /** The entry module's URL: `new URL('./src/send.ts', import.meta.url)` written in the app's `functions.ts`. */
  entry: URL;
  startedBy: Trigger;
  reads: readonly TableName[];
  writes: readonly TableName[];
  sendsTo: readonly QueueName[];
  channels: readonly ('email' | 'sms')[];
  timeoutSeconds: number;
  memoryMb: number;
  /** What customers or staff suffer while this fails; it becomes the alarm's text. */
  impact: string;
};
