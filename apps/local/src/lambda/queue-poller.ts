import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { accountId, region } from '../environment.ts';
import type { WiredFunction } from './invoke.ts';
import { errorFacts, type Log } from './log.ts';

/** A loop that can be stopped; `stop` resolves once nothing runs any more. */
export type Running = { stop: () => Promise<void> };

/** fauxqs does not wake a long poll when a delayed message becomes due, so polls are kept short. */
const pollSeconds = 1;

/** SQS gives at most ten messages at once, and deletes at most ten at once. */
const sqsBatch = 10;

/**
 * Polls a queue for a function as Lambda's event source mapping does: long polls, up to `maxConcurrency` batches at a time,
 * and deletes what the function did not report as failed. The rest comes back after the queue's visibility timeout.
 */
export function startQueuePoller(options: {
  wired: WiredFunction;
  source: { queue: string; url: string; batchSize: number; maxConcurrency: number };
  sqs: SQSClient;
  log: Log;
}): Running {
  const { wired, source, sqs, log } = options;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  async function receive(maximum: number, waitSeconds: number): Promise<Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: source.url,
      MaxNumberOfMessages: Math.min(sqsBatch, maximum),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    return (await sqs.send(command, { abortSignal: stopping.signal })).Messages ?? [];
  }

  async function receiveBatch(): Promise<Message[]> {
    const batch = await receive(source.batchSize, pollSeconds);
    while (batch.length > 0 && batch.length % sqsBatch === 0 && batch.length < source.batchSize) {
      const more = await receive(source.batchSize - batch.length, 0);
      if (more.length === 0) break;
      batch.push(...more);
    }
    return batch;
  }

  async function handle(batch: readonly Message[]): Promise<void> {
    const records = batch.map((message) => toRecord(message, source.queue));
    const invocation = await wired.invoke({ Records: records });
    if (invocation.kind !== 'answered') {
      const facts = invocation.kind === 'failed' ? errorFacts(invocation.error) : {};
      log({
        level: 'ERROR',
        message: `function ${invocation.kind}`,
        function: wired.spec.name,
        requestId: invocation.requestId,
        ...facts,
      });
      return;
    }
    const failed = failedIds(invocation.result, records);
    if (failed.size > 0) {
      log({ level: 'WARN', message: 'messages will come again', function: wired.spec.name, count: failed.size });
    }
    await deleteDone(records.filter((record) => !failed.has(record.messageId)));
  }

  async function deleteDone(records: readonly SQSRecord[], attemptsLeft = 3): Promise<void> {
    const refused: SQSRecord[] = [];
    for (let start = 0; start < records.length; start += sqsBatch) {
      const part = records.slice(start, start + sqsBatch);
      const Entries = part.map((record, index) => ({ Id: String(index), ReceiptHandle: record.receiptHandle }));
      const { Failed = [] } = await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: source.url, Entries }));
      refused.push(...Failed.flatMap(({ Id }) => part[Number(Id)] ?? []));
    }
    if (refused.length === 0) return;
    if (attemptsLeft > 1) return deleteDone(refused, attemptsLeft - 1);
    log({
      level: 'WARN',
      message: 'messages could not be deleted and will come again',
      function: wired.spec.name,
      count: refused.length,
    });
  }

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (running.size >= source.maxConcurrency) await Promise.race(running);
      try {
        const batch = await receiveBatch();
        if (batch.length === 0) continue;
        const run: Promise<void> = handle(batch)
          .catch((error: unknown) =>
            log({ level: 'ERROR', message: 'batch failed', function: wired.spec.name, ...errorFacts(error) }),
          )
          .finally(() => running.delete(run));
        running.add(run);
      } catch (error) {
        if (stopping.signal.aborted) return;
        log({ level: 'ERROR', message: 'polling failed', function: wired.spec.name, ...errorFacts(error) });
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }

  const polling = poll();
  return {
    async stop() {
      stopping.abort();
      await polling;
      await Promise.all(running);
    },
  };
}

/** The ids that come again. As on Lambda, an answer that makes no sense fails the whole batch. */
function failedIds(result: unknown, records: readonly SQSRecord[]): ReadonlySet<string> {
  const all = new Set(records.map((record) => record.messageId));
  const failures = (result as { batchItemFailures?: { itemIdentifier?: string }[] } | null | undefined)
    ?.batchItemFailures;
  if (failures === undefined || failures === null) return new Set();
  const ids = failures.map((failure) => failure.itemIdentifier ?? '');
  return ids.every((id) => all.has(id)) ? new Set(ids) : all;
}

function toRecord(message: Message, queue: string): SQSRecord {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    {
      dataType: value.DataType ?? 'String',
      ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
    },
  ]);
  // Lambda gives these always; the SDK's type says they may be missing.
  const {
    ApproximateReceiveCount = '',
    SentTimestamp = '',
    SenderId = '',
    ApproximateFirstReceiveTimestamp = '',
    ...others
  } = message.Attributes ?? {};
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: { ApproximateReceiveCount, SentTimestamp, SenderId, ApproximateFirstReceiveTimestamp, ...others },
    messageAttributes: Object.fromEntries(attributes) as SQSRecord['messageAttributes'],
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${region}:${accountId}:${queue}`,
    awsRegion: region,
  };
}
