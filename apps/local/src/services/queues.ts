import { buildApp } from 'fauxqs';
import { accountId, queueUrl, region } from '../environment.ts';
import { refusalOfCaller, refusalText } from '../loopback/callers.ts';

/** The shape of `packages/adapters/src/sqs/queues.ts`, and of the toy queues in tests. */
export type QueueDefinitions = Record<string, { visibilityTimeoutSeconds: number; maxReceives: number }>;
/** The shape of `packages/adapters/src/sns/topics.ts`. */
export type TopicDefinitions = Record<string, { feeds: string }>;

/** The local SQS and SNS in one process, before it listens: hooks may still be added. */
export type QueueApp = ReturnType<typeof buildApp>;

/** Makes the local SQS and SNS. It keeps its queues in memory, and answers only who knows the access key. */
export function buildQueueApp(accessKeyId: string): QueueApp {
  const app = buildApp({ logger: false, defaultRegion: region });
  app.addHook('onRequest', async (request, reply) => {
    const refusal = refusalOfCaller(request.headers, accessKeyId);
    if (refusal) return reply.status(403).type('text/plain').send(`${refusalText[refusal]}\n`);
  });
  return app;
}

/** Listens on loopback only, creates the queues with their dead letters, and feeds each topic into its queue, raw. */
export async function startQueues(
  app: QueueApp,
  definitions: { queues: QueueDefinitions; topics: TopicDefinitions; accessKeyId: string },
) {
  const { accessKeyId } = definitions;
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  for (const [name, queue] of Object.entries(definitions.queues)) {
    const create = createQueue(app, { endpoint, accessKeyId });
    await create(deadLettersOf(name), { MessageRetentionPeriod: '1209600' });
    await create(name, {
      VisibilityTimeout: String(queue.visibilityTimeoutSeconds),
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: queueArn(deadLettersOf(name)),
        maxReceiveCount: queue.maxReceives,
      }),
    });
  }
  for (const [name, { feeds }] of Object.entries(definitions.topics)) {
    await callSns(app, accessKeyId, { Action: 'CreateTopic', Name: name });
    await callSns(app, accessKeyId, {
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
export async function publishBatch(
  app: QueueApp,
  { accessKeyId, topic, messages }: { accessKeyId: string; topic: string; messages: readonly string[] },
): Promise<void> {
  const entries = messages.flatMap((message, index) => {
    const member = `PublishBatchRequestEntries.member.${index + 1}`;
    return [
      [`${member}.Id`, String(index)],
      [`${member}.Message`, message],
    ];
  });
  await callSns(app, accessKeyId, {
    Action: 'PublishBatch',
    TopicArn: topicArn(topic),
    ...Object.fromEntries(entries),
  });
}

function createQueue(app: QueueApp, { endpoint, accessKeyId }: { endpoint: string; accessKeyId: string }) {
  return async (name: string, Attributes: Record<string, string>): Promise<void> => {
    const response = await app.inject({
      method: 'POST',
      url: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AmazonSQS.CreateQueue',
        host: new URL(queueUrl(endpoint, name)).host,
        authorization: ownAuthorization(accessKeyId),
      },
      payload: JSON.stringify({ QueueName: name, Attributes }),
    });
    if (response.statusCode !== 200) throw new Error(`The local SQS refused the queue ${name}: ${response.body}`);
  };
}

/** What these calls within the process carry; the SDK would sign them. */
function ownAuthorization(accessKeyId: string): string {
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/`;
}

async function callSns(app: QueueApp, accessKeyId: string, parameters: Record<string, string>): Promise<void> {
  const response = await app.inject({
    method: 'POST',
    url: '/',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      host: '127.0.0.1',
      authorization: ownAuthorization(accessKeyId),
    },
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
