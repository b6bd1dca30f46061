import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { nameOf } from './error-name.ts';
import type { Log } from './log.ts';

/** What a record speaks of is not there yet; it comes again, and nothing is wrong. */
export class TooEarlyError extends Error {
  override readonly name = 'TooEarlyError';
}

/**
 * A queue's handler: each record is parsed and worked on by itself, so one bad record never fails the others.
 * What fails is given back to SQS alone and ends in the dead letters if it keeps failing. A body that does not parse
 * can never succeed, so it is logged by its message id and dropped. Nor can one that needs a row which cannot be read:
 * the row is set aside, and the sweep comes back to what waits for it.
 */
export function queueHandler<T>(options: {
  body: z.ZodType<T>;
  work: (body: T, context: Context) => Promise<void>;
  log: Log;
}): (event: SQSEvent, context: Context) => Promise<SQSBatchResponse> {
  return (event, context) => {
    const processor = new BatchProcessor(EventType.SQS);
    const work = async (record: SQSRecord): Promise<void> => {
      const body = readBody(record.body, options.body);
      if (body === undefined) {
        options.log.warn('A queue message was not understood and dropped.', { sqsMessageId: record.messageId });
        return;
      }
      try {
        await options.work(body, context);
      } catch (error) {
        const { messageId: sqsMessageId } = record;
        if (error instanceof UnreadableRowError) {
          const { table, key } = error;
          options.log.error('A queue message needs a row that cannot be read.', { sqsMessageId, table, ...key });
          return;
        }
        if (error instanceof TooEarlyError) options.log.info('A queue message came too early.', { sqsMessageId });
        else
          options.log.error('A queue message failed and will be tried again.', { sqsMessageId, error: nameOf(error) });
        throw error;
      }
    };
    return processPartialResponse(event, work, processor, { context, throwOnFullBatchFailure: false });
  };
}

function readBody<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
