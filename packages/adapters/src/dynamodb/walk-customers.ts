import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { newAddressWords } from '@kesher/domain/customer/address-standing';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import { withNumberLookedUp } from '@kesher/domain/customer/with-number-ability';
import { refusalsOnRecord, wordsOnRecords } from '@kesher/domain/customer/words-on-record';
import type { Instant } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import * as z from 'zod';
import { segmentBringer } from './bring-segments.ts';
import { createCustomerStore } from './customer-store.ts';
import { rowReader } from './row-reader.ts';

import { overSdk } from './sdk-dynamo.ts';
import { createSuppressionList } from './suppression-list.ts';
import { openTable } from './table.ts';
import { tableVariable } from './tables.ts';

/** Where the walk keeps how far it has come. */
export const walkKey = { pk: 'walk', sk: 'customers-2026-12' };
/** Where the walk before it kept the same. It knew nothing of segments; what else there is to bring, it brought. */
export const walkBeforeKey = { pk: 'walk', sk: 'customers-2026-11' };
const walkBeforeSchema = z.object({ doneAt: instantSchema.optional() });

const walkSchema = z.object({
  /** The last row that is done with; absent at the beginning and at the end. */
  after: z.object({ pk: z.string(), sk: z.string() }).optional(),
  doneAt: instantSchema.optional(),
  customers: z.int(),
  /** Rows of customers that cannot be read: set aside, and passed over. */
  unreadable: z.int(),
  /** Words that were noted with addresses. */
  noted: z.int(),
  /** Customers whose number turned out to take calls only, or no longer does. */
  numbers: z.int(),
  /** Customers who are in a segment, and are found by it. */
  grouped: z.int(),
});
/** How far a walk has come, and what it did. */
export type CustomerWalk = z.infer<typeof walkSchema>;

type Options = {
  client: DynamoDBClient;
  /** What the tables `customers` and `office` are called, by their variables. */
  names: Record<string, string | undefined>;
  clock: () => Instant;
  /** Walks anew where a walk has come to its end: rows may have come back from a backup, or been mended. */
  again?: boolean;
  rowsAPage?: number;
};

type Ports = { customers: CustomerStore; suppressions: SuppressionList };

/**
 * Brings customers who were stored before December 2026 to what is kept today: they are found by their segments, what stands
 * refused on their records alone holds for their addresses, whoever shares them, and a number that takes no texts says so.
 * What the walk before it has brought is not looked at again. It can be stopped anywhere, goes on where it was, and changes
 * nothing when it is repeated. Beside running functions too: a customer who changes meanwhile is looked at again.
 */
export async function walkCustomers({ client, names, clock, again = false, rowsAPage = 100 }: Options) {
  const office = openTable(overSdk(client), 'office', names);
  const table = openTable(overSdk(client), 'customers', names);
  const ports = { customers: createCustomerStore(table), suppressions: createSuppressionList(table) };
  const profiles = rowReader<Customer>(table, customerSchema);

  const known = await rowReader<CustomerWalk>(office, walkSchema).ifReadable(await office.get(walkKey));
  if (known?.doneAt !== undefined && !again) return known;
  const begun = known?.doneAt === undefined ? known : undefined;
  const before = await rowReader(office, walkBeforeSchema).ifReadable(await office.get(walkBeforeKey));
  const onlySegments = before?.doneAt !== undefined && !again;
  const bringSegments = segmentBringer(table);
  let walk = begun ?? { customers: 0, unreadable: 0, noted: 0, numbers: 0, grouped: 0 };
  do {
    const page = await pageAfter(walk.after);
    const readable = await profiles.all(page.profiles);
    let { noted, numbers } = walk;
    for (const customer of onlySegments ? [] : readable) {
      noted += await noteRefusals(ports, customer);
      if (await lookUpNumber(ports, customer)) numbers += 1;
    }
    walk = {
      ...(page.last ? { after: page.last } : { doneAt: clock() }),
      customers: walk.customers + readable.length,
      unreadable: walk.unreadable + page.profiles.length - readable.length,
      noted,
      numbers,
      grouped: walk.grouped + (await bringSegments(readable)),
    };
    await office.put({ ...walkKey, ...walk });
  } while (walk.doneAt === undefined);
  return walk;

  async function pageAfter(after: CustomerWalk['after']) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: names[tableVariable('customers')],
        ConsistentRead: true,
        Limit: rowsAPage,
        // A segment, and a customer, may be called "profile" too.
        FilterExpression: 'sk = :profile AND begins_with(pk, :customer)',
        ExpressionAttributeValues: marshall({ ':profile': 'profile', ':customer': 'customer#' }),
        ...(after && { ExclusiveStartKey: marshall(after) }),
      }),
    );
    const last = LastEvaluatedKey && walkSchema.shape.after.parse(unmarshall(LastEvaluatedKey));
    return { profiles: Items.map((item) => unmarshall(item)), last };
  }
}

/**
 * Answers how many words were new. Where there were any, it looks a second time: whoever said yes between the first look and
 * the note found nothing to lift.
 */
async function noteRefusals({ customers, suppressions }: Ports, seen: Customer): Promise<number> {
  const addresses = [...new Set(refusalsOnRecord(seen).map(({ address }) => address))];
  if (addresses.length === 0) return 0;
  let noted = 0;
  for (let look = 0; look < 2; look += 1) {
    const carriers = await Promise.all(addresses.map((address) => customers.findByAddress(address)));
    const fresh = await customers.getMany([...new Set([seen.id, ...carriers.flat()])]);
    const words = wordsOnRecords([...fresh.values()]).filter(({ address }) => addresses.includes(address));
    const missing = newAddressWords(words, await suppressions.standings(addresses));
    if (missing.length === 0) break;
    await suppressions.note(missing);
    noted += missing.length;
  }
  return noted;
}

/** Answers whether the record changed. Whoever is gone by now, or cannot be read any more, is passed over. */
async function lookUpNumber({ customers }: Ports, seen: Customer): Promise<boolean> {
  let customer: Customer | undefined = seen;
  while (customer) {
    const changed = withNumberLookedUp(customer);
    if (changed === customer) return false;
    if ((await customers.put(changed)) === 'stored') return true;
    customer = (await customers.getMany([seen.id])).get(seen.id);
  }
  return false;
}
