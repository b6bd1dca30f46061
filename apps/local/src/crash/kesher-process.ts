import { parseArgs } from 'node:util';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createDocumentClient, openTable } from '@kesher/adapters/dynamodb/table';
import { allFunctions } from '../all-functions.ts';
import { type Kesher, startKesher } from '../kesher.ts';
import { byEmail, bySms, peopleWaiting } from '../truth/people.ts';
import { settingsForTests } from '../truth/settings-for-tests.ts';

/**
 * The real local Kesher on a data folder, for tests that kill it: with every function and real minutes. It says `ready`
 * once it serves. `--environment` adds to what the functions find, as JSON. With `--prepare N` it writes N customers who wait for the product `P-CRASH`, and ends.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, prepare: { type: 'string' }, environment: { type: 'string', default: '{}' } },
});
const kesher = await startKesher({
  data: { folder: values.data ?? '' },
  port: 0,
  functions: allFunctions,
  environment: JSON.parse(values.environment) as Record<string, string>,
});
if (values.prepare !== undefined) {
  await prepare(kesher, Number(values.prepare));
  await kesher.stop();
}
process.stdout.write('ready\n');

async function prepare({ environment }: Kesher, count: number): Promise<void> {
  const client = createDocumentClient();
  const stores = {
    customers: createCustomerStore(openTable(client, 'customers', environment)),
    orders: createOrderStore(openTable(client, 'orders', environment)),
  };
  await createSettingsStore(openTable(client, 'office', environment)).put(settingsForTests({ countdownSeconds: 1 }));
  const who = (id: string, number: number) => (number % 10 === 0 ? bySms(id, number) : byEmail(id));
  await peopleWaiting({ stores }, { product: 'P-CRASH', count, who });
  client.destroy();
}
