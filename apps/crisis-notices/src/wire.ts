import { createActionLog } from '@kesher/adapters/dynamodb/action-log';
import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createBulletinStore, createCrisisStore } from '@kesher/adapters/dynamodb/crisis-store';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createKitStore } from '@kesher/adapters/dynamodb/kit-store';
import { createLinkStore } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createRetention } from '@kesher/adapters/dynamodb/retention';
import { createSegmentStore } from '@kesher/adapters/dynamodb/segment-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createStopStore } from '@kesher/adapters/dynamodb/stop-store';
import { createSuppressionList } from '@kesher/adapters/dynamodb/suppression-list';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { systemClock, systemRandom } from '@kesher/adapters/lambda/clock';
import { createPublicFiles } from '@kesher/adapters/s3/public-files';
import { createThinS3 } from '@kesher/adapters/s3/thin-s3';
import { createHints } from '@kesher/adapters/sqs/hints';
import { createSqsClient } from '@kesher/adapters/sqs/queue-client';
import { jobs } from '@kesher/content/jobs';
import type { TeamStore } from '@kesher/domain/staff/team-store';
import { configSchema } from './config.ts';
import type { CrisisPorts } from './ports.ts';

/** The ports of crisis notices, built once per cold start from the environment. Throws, by name, on what is missing. */
export function wire(environment: Record<string, string | undefined>): CrisisPorts & { team: TeamStore } {
  const { PUBLIC_FILES_URL } = configSchema.parse(environment);
  const client = createTableClient();
  const messages = openTable(client, 'messages', environment);
  const notices = openTable(client, 'notices', environment);
  const customers = openTable(client, 'customers', environment);
  const office = openTable(client, 'office', environment);
  return {
    crises: createCrisisStore(notices),
    bulletins: createBulletinStore(notices),
    kits: createKitStore(office),
    segments: createSegmentStore(customers),
    publicFiles: createPublicFiles(createThinS3({ timeoutMs: 5_000, now: Date.now }), environment),
    statusUrl: PUBLIC_FILES_URL,
    notices: createNoticeStore(notices, jobs),
    audience: createAudienceStore(messages, jobs),
    messages: createMessageStore(messages, jobs),
    stops: createStopStore(office),
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    tasks: createTaskStore(openTable(client, 'tasks', environment), jobs),
    links: createLinkStore(openTable(client, 'links', environment), createRetention(office, systemClock)),
    team: createTeamStore(office),
    settings: createSettingsStore(office, jobs),
    actions: createActionLog(office, systemRandom),
    hints: createHints(createSqsClient(), environment),
    jobs,
    clock: systemClock,
    random: systemRandom,
  };
}
