import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Lane, lanes } from '@kesher/domain/lane';
import type { Hints } from '@kesher/domain/message/hints';
import { buildChunk } from '@kesher/testing/builders/notice';
import { buildStockDelay } from '@kesher/testing/builders/stock-delay';
import { describeHints } from '@kesher/testing/contracts/hints-contract';
import { startScriptedServer } from '@kesher/testing/http/scripted-server';
import type { Hint } from '@kesher/testing/in-memory/hints';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { alertsHintSchema, chunksHintSchema, createHints, dueMessagesHintSchema, subjectHintSchema } from './hints.ts';
import { createSqsClient } from './queue-client.ts';
import { type QueueName, queues, queueVariable } from './queues.ts';

const delayId = buildStockDelay().id;

beforeAll(() => {
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

describe('hints over SQS', () => {
  const app = buildApp({ logger: false, defaultRegion: 'eu-central-1' });
  let client: ReturnType<typeof createSqsClient>;
  let sqs: SQSClient;
  let urls: Record<string, string>;
  let hints: Hints;
  let run = 0;
  beforeAll(async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', await app.listen({ host: '127.0.0.1', port: 0 }));
    client = createSqsClient();
    sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  });
  afterAll(async () => {
    client.destroy();
    sqs.destroy();
    await app.close();
  });
  beforeEach(makeQueues);

  async function makeQueues(): Promise<void> {
    run += 1;
    urls = {};
    for (const queue of Object.keys(queues) as QueueName[]) {
      const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: `${queue}-${run}` }));
      urls[queueVariable(queue)] = new URL(new URL(QueueUrl ?? '').pathname, 'https://sqs.invalid').href;
    }
    hints = createHints(client, urls);
  }

  async function receive(queue: QueueName): Promise<unknown[]> {
    const bodies: unknown[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: urls[queueVariable(queue)], MaxNumberOfMessages: 10 }),
      );
      if (Messages.length === 0) return bodies;
      bodies.push(...Messages.map(({ Body = '' }) => JSON.parse(Body) as unknown));
    }
  }

  const readings: Record<string, (body: unknown, lane: Lane) => Hint> = {
    send: (body, lane) =>
      alertsHintSchema.safeParse(body).success
        ? { kind: 'alerts' }
        : { kind: 'messages', lane, keys: dueMessagesHintSchema.parse(body).messages },
    chunks: (body, lane) => ({ kind: 'chunk', lane, ...chunksHintSchema.parse(body) }),
  };

  async function takeAll(): Promise<Hint[]> {
    const taken: Hint[] = (await receive('delays')).map((body) => ({
      kind: 'subject',
      job: 'stock-delay',
      id: subjectHintSchema.parse(body).subjectId,
    }));
    for (const lane of lanes)
      for (const [what, read] of Object.entries(readings))
        taken.push(...(await receive(`${what}-${lane}` as QueueName)).map((body) => read(body, lane)));
    return taken;
  }

  describeHints('over SQS', async () => ({ hints, takeAll }));

  it('of a matter are read also as they were written before December 2026', () => {
    expect(subjectHintSchema.parse({ delayId })).toEqual({ subjectId: delayId });
  });

  it('of a job without a queue are an error that names the job', async () => {
    await expect(hints.subject({ job: 'chess', id: delayId }, 0)).rejects.toThrow('The matters of the job "chess"');
  });

  it('are held back for 15 minutes at the most', async () => {
    await hints.subject({ job: 'stock-delay', id: delayId }, 86_400);
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: urls['QUEUE_URL_DELAYS'], AttributeNames: ['All'] }),
    );
    expect(Attributes?.['ApproximateNumberOfMessagesDelayed']).toBe('1');
  });

  it('say which variable is missing for a queue that the function may not use', async () => {
    await expect(createHints(client, {}).chunks([buildChunk()])).rejects.toThrow('QUEUE_URL_CHUNKS_CARE is not set');
  });
});

describe('hints that SQS does not take', () => {
  let server: Awaited<ReturnType<typeof startScriptedServer>>;
  let client: ReturnType<typeof createSqsClient>;
  let hints: Hints;
  beforeAll(async () => {
    server = await startScriptedServer();
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', server.endpoint);
    client = createSqsClient();
    hints = createHints(client, { QUEUE_URL_CHUNKS_CARE: `${server.endpoint}/000000000000/chunks` });
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  it.each([
    ['are sent once more, and only those, when the fault is not ours', false, [[0, 1], [1]]],
    ['are left to the sweep at once when the fault is ours', true, [[0, 1]]],
  ])('%s', async (_title, SenderFault, expected) => {
    const Failed = [{ Id: '1', SenderFault, Code: 'InternalError' }];
    const body = JSON.stringify({ Successful: [], Failed });
    server.answerWith({ kind: 'answer', status: 200, body, contentType: 'application/x-amz-json-1.0' });
    await hints.chunks([buildChunk({ chunk: 0 }), buildChunk({ chunk: 1 })]);
    const sent = server.requests().map((request) => {
      const { Entries } = JSON.parse(request.body) as { Entries: { MessageBody: string }[] };
      return Entries.map(({ MessageBody }) => chunksHintSchema.parse(JSON.parse(MessageBody)).chunk);
    });
    expect(sent).toEqual(expected);
  });

  it('cost no request when there are none', async () => {
    server.answerWith({ kind: 'hang' });
    await hints.chunks([]);
    expect(server.requests()).toHaveLength(0);
  });
});
