import type { Channel } from '@kesher/domain/customer/contact-way';
import type { Lane } from '@kesher/domain/lane';
import type { TableName } from '../dynamodb/tables.ts';
import type { TopicName } from '../sns/topics.ts';
import type { QueueName } from '../sqs/queues.ts';

/** What starts a function. */
export type Trigger =
  | {
      kind: 'http';
      door: 'staff' | 'customer' | 'webhook' | 'public';
      routes: readonly `${'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'} /${string}`[];
    }
  | { kind: 'queue'; queue: QueueName; batchSize: number; maxConcurrency: number }
  | { kind: 'schedule'; everyMinutes: number }
  /** SNS's delivery log of SMS in CloudWatch. Local SNS reports on the channels' topic itself, so nothing starts it there. */
  | { kind: 'sms-log' }
  /** Channel events on a topic. Locally they carry no address and go straight to the queue that the topic feeds. */
  | { kind: 'topic'; topic: TopicName };

/**
 * The routes of a customers' door: each address whole, so that also one that a mail program has bent is answered with a page.
 * API Gateway, unlike a page's own server, does not take a `HEAD` for a `GET`; mail scanners send them.
 */
export function customerRoutes(...addresses: `/${string}`[]): (Trigger & { kind: 'http' })['routes'] {
  return addresses.flatMap((address) =>
    (['GET', 'HEAD', 'POST'] as const).map((method) => `${method} ${address}/{path+}` as const),
  );
}

/**
 * Why one invocation's work does not grow with an audience: it looks at one record, or a batch of what started it; it reads
 * a page of so many and no further; or it stops before its time is over, and goes on from its checkpoint.
 */
export type Bound = {
  by: 'one record' | 'a batch' | 'a page' | 'a checkpoint' | 'nothing stored';
  /** How many pages of an audience it reads at most, if any: in one invocation, or from one look at its time to the next. */
  pages?: number;
  says: string;
};

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
  channels: readonly Channel[];
  /** The lane by whose settings of the channel it sends, where no queue of a lane starts it: alerts to staff. */
  sendsBy?: Lane;
  /** Whether it makes, changes and disables the accounts that staff sign in with. */
  managesAccounts?: true;
  /** Whether it reads and writes the files of the public page. */
  publicFiles?: true;
  /** After so many minutes without a start an alarm rings, and at the first error: for what may not fall silent for longer. */
  heartbeatMinutes?: number;
  timeoutSeconds: number;
  /** What bounds one invocation. Whoever adds a function thinks of it, or it does not compile. */
  bound: Bound;
  memoryMb: number;
  /** What customers or staff suffer while this fails; it becomes the alarm's text. */
  impact: string;
};
