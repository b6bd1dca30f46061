import { buildApp } from 'fauxqs';
import { accountId, queueUrl, region } from '../environment.ts';

/** The shape of `packages/adapters/src/sqs/queues.ts`, and of the toy queues in tests. */
export type QueueDefinitions = Record<string, { visibilityTimeoutSeconds: number; maxReceives: number }>;
/** The shape of `packages/adapters/src/sns/topics.ts`. */
export type TopicDefinitions = Record<string, { feeds: string }>;

/** The local SQS and SNS in one process, before it listens: hooks may still be added. */
export type QueueApp = ReturnType<typeof buildApp>;

/** Makes the local SQS and SNS. It keeps its queues in memory. */
export function buildQueueApp(): QueueApp {
  return buildApp({ logger: false, defaultRegion: region });
}

/** Listens on loopback only, creates the queues with their dead letters, and feeds each topic into its queue, raw. */
export async function startQueues(app: QueueApp, definitions: { queues: QueueDefinitions; topics: TopicDefinitions }) {
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  for (const [name, queue] of Object.entries(definitions.queues)) {
    await createQueue(app, endpoint, deadLettersOf(name), { MessageRetentionPeriod: '1209600' });
    await createQueue(app, endpoint, name, {
      VisibilityTimeout: String(queue.visibilityTimeoutSeconds),
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: queueArn(deadLettersOf(name)),
        maxReceiveCount: queue.maxReceives,
      }),
    });
  }
  for (const [name, { feeds }] of Object.entries(definitions.topics)) {
    await callSns(app, { Action: 'CreateTopic', Name: name });
    await callSns(app, {
      Action: 'Subscribe',
      TopicArn: topicArn(name),
      Protocol: 'sqs',
      Endpoint: queueArn(feeds),
      'Attributes.entry.1.key': 'RawMessageDelivery',
      'Attributes.entry.1.value': 'true',
    });
  }
  return { endpoint, stop: () => app.close() };
}

/** The queue that takes what `queue` could not handle. */
export function deadLettersOf(queue: string): string {
  return `${queue}-dead`;
}

/** Puts up to ten messages on a topic, in one call. */
export async function publishBatch(app: QueueApp, topic: string, messages: readonly string[]): Promise<void> {
  const entries = messages.flatMap((message, index) => {
    const member = `PublishBatchRequestEntries.member.${index + 1}`;
    return [
      [`${member}.Id`, String(index)],
      [`${member}.Message`, message],
    ];
  });
  await callSns(app, { Action: 'PublishBatch', TopicArn: topicArn(topic), ...Object.fromEntries(entries) });
}

async function createQueue(app: QueueApp, endpoint: string, name: string, Attributes: Record<string, string>) {
  const response = await app.inject({
    method: 'POST',
    url: '/',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'AmazonSQS.CreateQueue',
      host: new URL(queueUrl(endpoint, name)).host,
    },
    payload: JSON.stringify({ QueueName: name, Attributes }),
  });
  if (response.statusCode !== 200) throw new Error(`The local SQS refused the queue ${name}: ${response.body}`);
}

async function callSns(app: QueueApp, parameters: Record<string, string>): Promise<void> {
  const response = await app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(parameters).toString(),
  });
  if (response.statusCode !== 200 || response.body.includes('<Code>')) {
    throw new Error(`The local SNS refused ${parameters['Action']}: ${response.body}`);
  }
}

function queueArn(name: string): string {
  return `arn:aws:sqs:${region}:${accountId}:${name}`;
}

function topicArn(name: string): string {
  return `arn:aws:sns:${region}:${accountId}:${name}`;
}
