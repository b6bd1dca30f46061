import type { SqsClient } from './sqs-client.ts';
import { createThinSqs } from './thin-sqs.ts';

/** The queues' client of a process; `AWS_CLIENTS=sdk` brings the SDK's own back, as for the tables. */
export function createSqsClient(): SqsClient {
  return process.env['AWS_CLIENTS'] === 'sdk' ? createSdkClient() : createThinSqs();
}

/** Loaded with the first call, so that a process that does without it never reads it. */
function createSdkClient(): SqsClient {
  const opened = import('./sdk-sqs.ts').then(({ createSdkSqs }) => createSdkSqs());
  return {
    call: async (name, input) => (await opened).call(name, input),
    destroy: () => void opened.then((client) => client.destroy()),
  };
}
