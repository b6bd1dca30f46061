import { createAccessLog } from '@kesher/adapters/dynamodb/access-log';
import { createActionLog } from '@kesher/adapters/dynamodb/action-log';
import { createAnnouncements } from '@kesher/adapters/dynamodb/announcements';
import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createBulletinsOfCustomer } from '@kesher/adapters/dynamodb/bulletins-of-customer';
import { createCareConcern } from '@kesher/adapters/dynamodb/care-concern';
import { createCheckInStore } from '@kesher/adapters/dynamodb/check-in-store';
import { createBulletinStore, createCrisisStore } from '@kesher/adapters/dynamodb/crisis-store';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createDelayStore } from '@kesher/adapters/dynamodb/delay-store';
import { createDelaysOfCustomer } from '@kesher/adapters/dynamodb/delays-of-customer';
import { createDeliveryStore } from '@kesher/adapters/dynamodb/delivery-store';
import { createErasureList } from '@kesher/adapters/dynamodb/erasure-list';
import { createFileStore, withCheckIns } from '@kesher/adapters/dynamodb/file-store';
import { gatheringTable } from '@kesher/adapters/dynamodb/gathering-table';
import { createImportStore } from '@kesher/adapters/dynamodb/import-store';
import { createIncomingStore } from '@kesher/adapters/dynamodb/incoming-store';
import { createLinkStore, createLinkTokens } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { createReceiptStore } from '@kesher/adapters/dynamodb/receipt-store';
import { createRecordsOfCheckIns } from '@kesher/adapters/dynamodb/records-of-check-ins';
import { createRetention } from '@kesher/adapters/dynamodb/retention';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createStaffDirectory } from '@kesher/adapters/dynamodb/staff-directory';
import { createStopStore } from '@kesher/adapters/dynamodb/stop-store';
import { createSuppressionList } from '@kesher/adapters/dynamodb/suppression-list';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { createTimelineStore } from '@kesher/adapters/dynamodb/timeline-store';
import { createUnreadableRows } from '@kesher/adapters/dynamodb/unreadable-rows';
import { systemClock, systemRandom } from '@kesher/adapters/lambda/clock';
import { createFingerprint } from '@kesher/adapters/lambda/fingerprint';
import { createImportHints } from '@kesher/adapters/sqs/import-hints';
import { createSqsClient } from '@kesher/adapters/sqs/queue-client';
import { type JobName, knownJobs } from '@kesher/content/job/known-jobs';
import type { SubjectsOfCustomer } from '@kesher/domain/job/subjects-of-customer';
import { configSchema } from './config.ts';
import { recordsOfJobs } from './people/records-of-jobs.ts';
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
  const fingerprint = createFingerprint(config.LINK_SECRET);
  const links = openTable(client, 'links', environment);
  const orderStore = createOrderStore(orders);
  const retention = createRetention(office, systemClock);
  const keeping = { clock: systemClock, retention };
  const checkInTable = openTable(client, 'checkIns', environment);
  const checkIns = createCheckInStore(checkInTable, retention);
  const works = createFileStore(checkInTable, keeping, withCheckIns);
  const records = recordsOfJobs({ checkIns, files: works, retention });
  const subjectsOfJobs: Record<JobName, SubjectsOfCustomer> = {
    'stock-delay': createDelaysOfCustomer({ orders: orderStore, delays: createDelayStore(notices) }),
    'check-in': createRecordsOfCheckIns({ checkIns, files: works, retention }).subjectsOf,
    'crisis-notice': createBulletinsOfCustomer({
      customers: createCustomerStore(customers),
      crises: createCrisisStore(notices),
      bulletins: createBulletinStore(notices),
    }),
  };
  return {
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    erasures: createErasureList(customers, fingerprint),
    orders: orderStore,
    deliveries: createDeliveryStore(orders),
    messages: createMessageStore(messages, knownJobs),
    audience: createAudienceStore(messages, knownJobs),
    receipts: createReceiptStore(links),
    notices: createNoticeStore(notices, knownJobs),
    announcements: createAnnouncements(notices, knownJobs),
    subjectsOfJobs,
    links: createLinkStore(links, retention),
    linkTokens: createLinkTokens(config.LINK_SECRET),
    tasks: createTaskStore(openTable(client, 'tasks', environment), knownJobs),
    stops: createStopStore(office),
    timeline: createTimelineStore(customers, keeping),
    imports: createImportStore(gatheringTable(office), keeping),
    files: createFileStore(office, keeping),
    incoming: createIncomingStore({ office, orders }),
    settings: createSettingsStore(office, knownJobs),
    care: createCareConcern(checkInTable, systemClock),
    actions: createActionLog(office, systemRandom),
    access: createAccessLog(office, { hashOf: (id) => fingerprint(`access\n${id}`), retention }),
    directory: createStaffDirectory(office),
    team: createTeamStore(office),
    unreadable: createUnreadableRows(office),
    importHints: createImportHints(createSqsClient(), environment),
    fingerprint,
    records,
    jobs: knownJobs,
    clock: systemClock,
    random: systemRandom,
  };
}
