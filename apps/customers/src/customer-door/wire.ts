import { createCareConcern } from '@kesher/adapters/dynamodb/care-concern';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createLinkStore } from '@kesher/adapters/dynamodb/link-store';
import { createRetention } from '@kesher/adapters/dynamodb/retention';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createSuppressionList } from '@kesher/adapters/dynamodb/suppression-list';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { systemClock } from '@kesher/adapters/lambda/clock';
import { knownJobs } from '@kesher/content/job/known-jobs';
import type { CustomerDoorPorts } from './ports.ts';

/** The door's ports, built once per cold start from the environment. Throws, by name, on a table that is missing. */
export function wireCustomerDoor(environment: Record<string, string | undefined>): CustomerDoorPorts {
  const client = createTableClient();
  const customers = openTable(client, 'customers', environment);
  const office = openTable(client, 'office', environment);
  return {
    links: createLinkStore(openTable(client, 'links', environment), createRetention(office, systemClock)),
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    care: createCareConcern(openTable(client, 'checkIns', environment), systemClock),
    settings: createSettingsStore(office, knownJobs),
    clock: systemClock,
  };
}
