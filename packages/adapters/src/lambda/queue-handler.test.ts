import type { Context, SQSRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { queueHandler, TooEarlyError } from './queue-handler.ts';

const recordOf = (body: string, messageId: string): SQSRecord => ({
  messageId,
  receiptHandle: `handle-of-${messageId}`,
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '1795334400000',
    SenderId: 'AIDAEXAMPLE',
    ApproximateFirstReceiveTimestamp: '1795334400001',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:numbers',
  awsRegion: 'eu-central-1',
});

const context: Context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'numbers',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:numbers',
  memoryLimitInMB: '512',
  awsRequestId: 'request-1',
  logGroupName: '/aws/lambda/numbers',
  logStreamName: 'stream-1',
  getRemainingTimeInMillis: () => 60_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

/** A handler of numbers: 1 is done, 2 fails, 3 comes too early; with what it worked on and logged. */
function numbers() {
  const [worked, logged]: [number[], string[]] = [[], []];
  const at = (level: string) => (sentence: string) => void logged.push(`${level}: ${sentence}`);
  const handle = queueHandler({
    body: z.number(),
    work: async (number) => {
      if (number === 2) throw new Error('no');
      if (number === 3) throw new TooEarlyError();
      worked.push(number);
    },
    log: { info: at('info'), warn: at('warn'), error: at('error') },
  });
  const send = (...bodies: string[]) => {
    return handle({ Records: bodies.map((body, index) => recordOf(body, `m-${index}`)) }, context);
  };
  return { worked, logged, send };
}

it('works on every record, and gives back to the queue only what failed', async () => {
  const { worked, logged, send } = numbers();
  const { batchItemFailures } = await send('1', '2', '1');
  expect(worked).toEqual([1, 1]);
  expect(batchItemFailures).toEqual([{ itemIdentifier: 'm-1' }]);
  expect(logged).toEqual(['error: A queue message failed and will be tried again.']);
});

it('drops what it cannot understand, and says so', async () => {
  const { worked, logged, send } = numbers();
  expect(await send('no JSON', '"text"')).toEqual({ batchItemFailures: [] });
  expect(worked).toEqual([]);
  expect(logged).toEqual(Array(2).fill('warn: A queue message was not understood and dropped.'));
});

it('gives back what came too early, and calls it no error', async () => {
  const { logged, send } = numbers();
  expect(await send('3')).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-0' }] });
  expect(logged).toEqual(['info: A queue message came too early.']);
});
