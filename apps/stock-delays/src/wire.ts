import { createAccessRecorder } from '@kesher/adapters/dynamodb/access-log';
import { createActionLog } from '@kesher/adapters/dynamodb/action-log';
import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createDelayStore } from '@kesher/adapters/dynamodb/delay-store';
import { createDeliveryStore } from '@kesher/adapters/dynamodb/delivery-store';
import { createLinkStore } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { createRetention } from '@kesher/adapters/dynamodb/retention';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createStopStore } from '@kesher/adapters/dynamodb/stop-store';
import { createSuppressionList } from '@kesher/adapters/dynamodb/suppression-list';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { systemClock, systemRandom } from '@kesher/adapters/lambda/clock';
import { createHints } from '@kesher/adapters/sqs/hints';
import { createSqsClient } from '@kesher/adapters/sqs/queue-client';
import { jobs } from '@kesher/content/jobs';
import type { TeamStore } from '@kesher/domain/staff/team-store';
import type { StockDelayPorts } from './ports.ts';

/** The ports of stock delays, built once per cold start from the environment. Throws, by name, on what is missing. */
export function wire(environment: Record<string, string | undefined>): StockDelayPorts & { team: TeamStore } {
  const client = createTableClient();
  const messages = openTable(client, 'messages', environment);
  const notices = openTable(client, 'notices', environment);
  const customers = openTable(client, 'customers', environment);
  const orders = openTable(client, 'orders', environment);
  const office = openTable(client, 'office', environment);
  const retention = createRetention(office, systemClock);
  return {
    delays: createDelayStore(notices),
    notices: createNoticeStore(notices, jobs),
    audience: createAudienceStore(messages, jobs),
    messages: createMessageStore(messages, jobs),
    stops: createStopStore(office),
    orders: createOrderStore(orders),
    deliveries: createDeliveryStore(orders),
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    tasks: createTaskStore(openTable(client, 'tasks', environment), jobs),
    links: createLinkStore(openTable(client, 'links', environment), retention),
    team: createTeamStore(office),
    settings: createSettingsStore(office, jobs),
    actions: createActionLog(office, systemRandom),
    access: createAccessRecorder(office, retention),
    hints: createHints(createSqsClient(), environment),
    jobs,
    clock: systemClock,
    random: systemRandom,
  };
}
