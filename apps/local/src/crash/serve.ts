import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { knownJobs } from '@kesher/content/job/known-jobs';
import * as z from 'zod';
import { allFunctions } from '../apps.ts';
import { type Kesher, startKesher } from '../kesher.ts';
import { byEmail, bySms, peopleWaiting } from '../truth/people.ts';
import { settingsForTests } from '../truth/settings-for-tests.ts';
import type { readParameters } from './altered-kesher.ts';
import { startDyingDatabase } from './dying-database.ts';

const prepareSchema = z.array(z.object({ product: z.string(), count: z.int(), oddOnes: z.boolean() }));

/** Customers who wait for a product. With `oddOnes`, an address that bounces, one that complains, and one of nobody are among them. */
export type Prepare = z.infer<typeof prepareSchema>;

/** Starts Kesher as asked, says `ready`, and goes on until it is killed; or writes customers, and ends. */
export async function serve({ folder, prepare, altered }: ReturnType<typeof readParameters>): Promise<void> {
  const { databaseDies } = altered;
  const kesher = await startKesher({
    data: { folder },
    port: 0,
    functions: allFunctions,
    tickMs: altered.minuteMs,
    environment: altered.environment,
    ...(databaseDies && {
      reachedBy: async (endpoints) => ({
        ...endpoints,
        dynamodb: await startDyingDatabase(endpoints.dynamodb, databaseDies),
      }),
    }),
  });
  if (prepare !== undefined) {
    await write(kesher, prepareSchema.parse(JSON.parse(prepare)));
    await kesher.stop();
  }
  process.stdout.write('ready\n');
}

async function write({ environment }: Kesher, wanted: Prepare): Promise<void> {
  const client = createTableClient();
  const stores = {
    customers: createCustomerStore(openTable(client, 'customers', environment)),
    orders: createOrderStore(openTable(client, 'orders', environment)),
  };
  await createSettingsStore(openTable(client, 'office', environment), knownJobs).put(
    settingsForTests({ countdownSeconds: 1 }),
  );
  for (const { product, count, oddOnes } of wanted) {
    const odd = [
      (id: string) => ({ email: `bounce+${id.toLowerCase()}@mail.example`, phone: undefined }),
      (id: string) => ({ email: `complaint+${id.toLowerCase()}@mail.example`, phone: undefined }),
      () => ({ email: undefined, phone: undefined }),
    ];
    const who = (id: string, number: number) =>
      (oddOnes ? odd[number - 1]?.(id) : undefined) ?? (number % 10 === 0 ? bySms(id, number) : byEmail(id));
    await peopleWaiting({ stores }, { product, count, who });
  }
  client.destroy();
}
