import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Metered } from './dynamodb-meter-worker.ts';

/**
 * Stands between the functions and the local DynamoDB and counts what AWS would bill, in a thread of its own, so that
 * the functions' CPU stays theirs. Requests wait until `pointAt` says where the real endpoint is.
 */
export async function startDynamodbMeter() {
  const worker = new Worker(new URL('./dynamodb-meter-worker.ts', import.meta.url), { execArgv: [] });
  const [endpoint] = (await once(worker, 'message')) as [string];
  return {
    endpoint,
    pointAt: (target: string) => worker.postMessage({ target }),
    async read(): Promise<Metered> {
      worker.postMessage('read');
      const [metered] = (await once(worker, 'message')) as [Metered];
      return metered;
    },
    stop: () => worker.terminate(),
  };
}
