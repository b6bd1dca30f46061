import { createActionLog } from '@kesher/adapters/dynamodb/action-log';
import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createCustomerStore, createSuppressionList } from '@kesher/adapters/dynamodb/customer-store';
import { createDelayStore } from '@kesher/adapters/dynamodb/delay-store';
import { createDeliveryStore } from '@kesher/adapters/dynamodb/delivery-store';
import { createLinkStore } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createTableClient, openTable } from '@kesher/adapters/dynamodb/table';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { systemClock, systemRandom } from '@kesher/adapters/lambda/clock';
import { createHints, createSqsClient } from '@kesher/adapters/sqs/hints';
import type { StockDelayPorts } from './ports.ts';

/** The ports of stock delays, built once per cold start from the environment. Throws, by name, on what is missing. */
export function wire(environment: Record<string, string | undefined>): StockDelayPorts {
  const client = createTableClient();
  const messages = openTable(client, 'messages', environment);
  const notices = openTable(client, 'notices', environment);
  const customers = openTable(client, 'customers', environment);
  const orders = openTable(client, 'orders', environment);
  const office = openTable(client, 'office', environment);
  return {
    delays: createDelayStore(notices),
    notices: createNoticeStore(notices),
    audience: createAudienceStore(messages),
    messages: createMessageStore(messages),
    orders: createOrderStore(orders),
    deliveries: createDeliveryStore(orders),
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    tasks: createTaskStore(openTable(client, 'tasks', environment)),
    links: createLinkStore(openTable(client, 'links', environment)),
    settings: createSettingsStore(office),
    actions: createActionLog(office, systemRandom),
    hints: createHints(createSqsClient(), environment),
    clock: systemClock,
    random: systemRandom,
  };
}
