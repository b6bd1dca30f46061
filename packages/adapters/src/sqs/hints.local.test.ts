import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Hints } from '@kesher/domain/message/hints';
import { buildMessage } from '@kesher/testing/builders/message';
import { buildChunk } from '@kesher/testing/builders/notice';
import { buildStockDelay } from '@kesher/testing/builders/stock-delay';
import { startScriptedServer } from '@kesher/testing/http/scripted-server';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { chunksHintSchema, createHints, createSqsClient, delayHintSchema, dueMessagesHintSchema } from './hints.ts';
import { type QueueName, queues, queueVariable } from './queues.ts';

const delayId = buildStockDelay().id;
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => buildMessage({ customerId: `C-${1000 + index}` }));

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
  let urls: Record<string, string>;
  let hints: Hints;
  let run = 0;
  beforeAll(async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', await app.listen({ host: '127.0.0.1', port: 0 }));
    client = createSqsClient();
  });
  afterAll(async () => {
    client.destroy();
    await app.close();
  });
  beforeEach(async () => {
    run += 1;
    urls = {};
    for (const queue of Object.keys(queues) as QueueName[]) {
      const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: `${queue}-${run}` }));
      // The SDK sends to the host inside a queue's URL.
      const local = new URL(new URL(QueueUrl ?? '').pathname, process.env['AWS_ENDPOINT_URL_SQS']);
      urls[queueVariable(queue)] = local.href;
    }
    hints = createHints(client, urls);
  });

  async function receive(queue: QueueName): Promise<unknown[]> {
    const bodies: unknown[] = [];
    for (;;) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl: urls[queueVariable(queue)], MaxNumberOfMessages: 10 }),
      );
      if (Messages.length === 0) return bodies;
      bodies.push(...Messages.map(({ Body = '' }) => JSON.parse(Body) as unknown));
    }
  }

  it('carry due messages on the queue of their lane, 25 to a hint, with nothing but ids', async () => {
    await hints.dueMessages('care', rows(260));
    const bodies = await receive('send-care');
    expect(bodies).toHaveLength(11);
    expect(JSON.stringify(bodies)).not.toContain('Dana');
    const ids = bodies.flatMap((body) =>
      dueMessagesHintSchema.parse(body).messages.map(({ customerId }) => customerId),
    );
    expect(ids.toSorted()).toEqual(rows(260).map(({ customerId }) => customerId));
    expect(await receive('send-crisis')).toEqual([]);
    expect(await receive('send-routine')).toEqual([]);
  });

  it('carry chunks, each by its number', async () => {
    await hints.chunks(Array.from({ length: 12 }, (_, chunk) => buildChunk({ chunk })));
    const bodies = (await receive('chunks-care')).map((body) => chunksHintSchema.parse(body));
    expect(bodies.map(({ chunk }) => chunk).toSorted((left, right) => left - right)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  it('hold a delay back until its time, for 15 minutes at the most', async () => {
    await hints.delay(delayId, 0);
    await hints.delay(delayId, 60);
    await hints.delay(delayId, 86_400);
    expect((await receive('delays')).map((body) => delayHintSchema.parse(body))).toEqual([{ delayId }]);
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: urls['QUEUE_URL_DELAYS'], AttributeNames: ['All'] }),
    );
    expect(Attributes?.['ApproximateNumberOfMessagesDelayed']).toBe('2');
  });

  it('count what waits on a lane', async () => {
    expect(await hints.waiting('care')).toBe(0);
    await hints.dueMessages('care', rows(60));
    expect(await hints.waiting('care')).toBe(3);
    expect(await hints.waiting('routine')).toBe(0);
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
