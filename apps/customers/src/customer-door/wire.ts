import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createLinkStore } from '@kesher/adapters/dynamodb/link-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createTableClient, openTable } from '@kesher/adapters/dynamodb/table';
import { systemClock } from '@kesher/adapters/lambda/clock';
import type { CustomerDoorPorts } from './ports.ts';

/** The door's ports, built once per cold start from the environment. Throws, by name, on a table that is missing. */
export function wireCustomerDoor(environment: Record<string, string | undefined>): CustomerDoorPorts {
  const client = createTableClient();
  return {
    links: createLinkStore(openTable(client, 'links', environment)),
    customers: createCustomerStore(openTable(client, 'customers', environment)),
    settings: createSettingsStore(openTable(client, 'office', environment)),
    clock: systemClock,
  };
}
