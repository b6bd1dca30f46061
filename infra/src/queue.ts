import { topics } from '@kesher/adapters/sns/topics';
import { type QueueName, queues } from '@kesher/adapters/sqs/queues';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLettersOf, named, topicArn } from './names.ts';
import type { Stage } from './stage.ts';

/** A queue with its dead letters, fed by its topic if it has one. It lives in the stack of the app that consumes it. */
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
  for (const [topic, { feeds }] of Object.entries(topics)) {
    if (feeds === name) subscribe(queue, topicArn(stage, topic as keyof typeof topics));
  }
  return queue;
}

/** Raw, as local delivers it: the body is the channel's event itself. */
function subscribe(queue: Queue, topic: string): void {
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'EventsOfOurTopicOnly',
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topic } },
    }),
  );
  new CfnSubscription(queue, 'Subscription', {
    topicArn: topic,
    protocol: 'sqs',
    endpoint: queue.queueArn,
    rawMessageDelivery: true,
  });
}
