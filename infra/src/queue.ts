import { type QueueName, queues } from '@kesher/adapters/sqs/queues';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLettersOf, named } from './names.ts';
import type { Stage } from './stage.ts';

/** A queue with its dead letters. It lives in the stack of the app that consumes it. */
export function addQueue(scope: Construct, { stage, name }: { stage: Stage; name: QueueName }): Queue {
  const { visibilityTimeoutSeconds, maxReceives } = queues[name];
  const shared = {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    // A queue only hints: the rows are the truth, and the sweep fills a new queue again.
    removalPolicy: RemovalPolicy.DESTROY,
  };
  const dead = new Queue(scope, `Queue-${deadLettersOf(name)}`, {
    ...shared,
    queueName: named(stage, deadLettersOf(name)),
    // SQS's longest. The age counts from the first send, so it must exceed the queue's own retention by far.
    retentionPeriod: Duration.days(14),
  });
  const queue = new Queue(scope, `Queue-${name}`, {
    ...shared,
    queueName: named(stage, name),
    visibilityTimeout: Duration.seconds(visibilityTimeoutSeconds),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: dead, maxReceiveCount: maxReceives },
  });
  return queue;
}
