import * as z from 'zod';
import { requireRight } from '../lambda/rights.ts';
import { queueVariable } from './queues.ts';
import type { SqsClient } from './sqs-client.ts';

export const importHintSchema = z.object({ importId: z.string().min(1).max(64) });

/** Hints that an import wants to be run, or run on. */
export function createImportHints(client: SqsClient, urls: Record<string, string | undefined>) {
  return {
    async run(importId: string): Promise<void> {
      requireRight({ to: 'sendsTo', queue: 'imports' });
      const QueueUrl = urls[queueVariable('imports')];
      if (!QueueUrl)
        throw new Error(`${queueVariable('imports')} is not set: the function may not use the queue "imports"`);
      await client.call('SendMessage', { QueueUrl, MessageBody: JSON.stringify({ importId }) });
    },
  };
}
