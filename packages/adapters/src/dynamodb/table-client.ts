import type { DynamoClient } from './dynamo-client.ts';
import { createThinDynamo } from './thin-dynamo.ts';

/**
 * The tables' client of a process. `AWS_CLIENTS=sdk` brings the SDK's own back; a bundle is made for one of the two, so
 * for deployed functions it is read at synth (decision 29).
 */
export function createTableClient(): DynamoClient {
  return process.env['AWS_CLIENTS'] === 'sdk' ? createSdkClient() : createThinDynamo();
}

/** Loaded with the first call, so that a process that does without it never reads it. */
function createSdkClient(): DynamoClient {
  const opened = import('./sdk-dynamo.ts').then(({ createSdkDynamo, overSdk }) => overSdk(createSdkDynamo()));
  return {
    call: async (name, input) => (await opened).call(name, input),
    destroy: () => void opened.then((client) => client.destroy()),
  };
}
