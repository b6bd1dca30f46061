import { createActionLog } from '@kesher/adapters/dynamodb/action-log';
import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createCustomerStore, createSuppressionList } from '@kesher/adapters/dynamodb/customer-store';
import { createDelayStore } from '@kesher/adapters/dynamodb/delay-store';
import { createDeliveryStore } from '@kesher/adapters/dynamodb/delivery-store';
import { createFileStore } from '@kesher/adapters/dynamodb/file-store';
import { gatheringTable } from '@kesher/adapters/dynamodb/gathering-table';
import { createImportStore } from '@kesher/adapters/dynamodb/import-store';
import { createIncomingStore } from '@kesher/adapters/dynamodb/incoming-store';
import { createLinkStore, createLinkTokens } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { createReceiptStore } from '@kesher/adapters/dynamodb/receipt-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createStaffDirectory } from '@kesher/adapters/dynamodb/staff-directory';
import { createTableClient, openTable } from '@kesher/adapters/dynamodb/table';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { createTimelineStore } from '@kesher/adapters/dynamodb/timeline-store';
import { systemClock, systemRandom } from '@kesher/adapters/lambda/clock';
import { createSqsClient } from '@kesher/adapters/sqs/hints';
import { createImportHints } from '@kesher/adapters/sqs/import-hints';
import { toMs } from '@kesher/domain/instant';
import { configSchema } from './config.ts';
import { createFingerprint } from './imports/fingerprint.ts';
import type { CustomersPorts } from './ports.ts';

/** The ports of the customers app, built once per cold start from the environment. Throws, by name, on what is missing. */
export function wire(environment: Record<string, string | undefined>): CustomersPorts {
  const config = configSchema.parse(environment);
  const client = createTableClient();
  // An import works on many rows side by side; what they read and write in the same moment goes in one request.
  const customers = gatheringTable(openTable(client, 'customers', environment));
  const orders = gatheringTable(openTable(client, 'orders', environment));
  const office = openTable(client, 'office', environment);
  const messages = openTable(client, 'messages', environment);
  const notices = openTable(client, 'notices', environment);
  const links = openTable(client, 'links', environment);
  return {
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    orders: createOrderStore(orders),
    deliveries: createDeliveryStore(orders),
    messages: createMessageStore(messages),
    audience: createAudienceStore(messages),
    receipts: createReceiptStore(links),
    notices: createNoticeStore(notices),
    delays: createDelayStore(notices),
    links: createLinkStore(links),
    linkTokens: createLinkTokens(config.LINK_SECRET),
    tasks: createTaskStore(openTable(client, 'tasks', environment)),
    timeline: createTimelineStore(customers),
    imports: createImportStore(gatheringTable(office)),
    files: createFileStore(office, () => Math.floor(toMs(systemClock()) / 1000)),
    incoming: createIncomingStore({ office, orders }),
    settings: createSettingsStore(office),
    actions: createActionLog(office, systemRandom),
    directory: createStaffDirectory(office),
    importHints: createImportHints(createSqsClient(), environment),
    fingerprint: createFingerprint(config.LINK_SECRET),
    clock: systemClock,
    random: systemRandom,
  };
}
