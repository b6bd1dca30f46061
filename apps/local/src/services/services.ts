import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ServiceEndpoints } from '../environment.ts';
import { ServicesFailedError } from '../folder/start-errors.ts';
import { makeServiceCredentials } from '../loopback/callers.ts';
import type { TableDefinitions } from './dynamodb.ts';
import type { QueueDefinitions, TopicDefinitions } from './queues.ts';

/** What the worker thread is told: plain data. */
export type WorkerOptions = {
  /** Where everything is kept; in memory mode only the outbox's ledger and the public page, in a folder that the caller removes. */
  folder: string;
  inMemory: boolean;
  tables: TableDefinitions;
  queues: QueueDefinitions;
  topics: TopicDefinitions;
  /** The topic that channel events are put on, and the queue that it feeds. */
  eventTopic: string;
  eventQueue: string;
  /** How long after a send the channel reports its delivery. */
  deliveryMs: number;
  /** What callers of this start carry; nobody else is answered. */
  accessKeyId: string;
};

/**
 * Starts DynamoDB, SQS, SNS, SES and S3 in one worker thread of this process: their CPU is measured apart from the
 * functions', and a `kill -9` takes both.
 */
export async function startServices(
  options: Omit<WorkerOptions, 'accessKeyId'>,
  /** Hears of it when the services end by themselves; without it that ends the process. */
  onFailure?: (error: ServicesFailedError) => void,
) {
  const credentials = makeServiceCredentials();
  const workerData: WorkerOptions = { ...options, accessKeyId: credentials.accessKeyId };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, execArgv: [] });
  const [endpoints] = (await once(worker, 'message').catch((error: unknown) => {
    throw new ServicesFailedError(error);
  })) as [ServiceEndpoints];
  // From here on a failure of the services is a failure of Kesher: an 'error' event without listener ends the process.
  if (onFailure) worker.on('error', (error) => onFailure(new ServicesFailedError(error)));
  return {
    endpoints,
    credentials,
    /** CPU time of the services' thread so far. */
    cpuUsage: () => worker.cpuUsage(),
    async stop(): Promise<void> {
      // So Node numbers a thread that has ended.
      if (worker.threadId === -1) return;
      const exited = once(worker, 'exit');
      worker.postMessage('stop');
      const giveUp = setTimeout(() => void worker.terminate(), 2000);
      await exited;
      clearTimeout(giveUp);
    },
  };
}
