import { createAccessRecorder } from '@kesher/adapters/dynamodb/access-log';
import { createActionLog } from '@kesher/adapters/dynamodb/action-log';
import { createAlertStore } from '@kesher/adapters/dynamodb/alert-store';
import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createCheckInStore } from '@kesher/adapters/dynamodb/check-in-store';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createErasureList } from '@kesher/adapters/dynamodb/erasure-list';
import { createFileStore, withCheckIns } from '@kesher/adapters/dynamodb/file-store';
import { createLinkStore } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNetTestStore } from '@kesher/adapters/dynamodb/net-test-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createProtocolStore } from '@kesher/adapters/dynamodb/protocol-store';
import { createRetention } from '@kesher/adapters/dynamodb/retention';
import { createRotaStore } from '@kesher/adapters/dynamodb/rota-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createStopStore } from '@kesher/adapters/dynamodb/stop-store';
import { createSuppressionList } from '@kesher/adapters/dynamodb/suppression-list';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createTallyStore } from '@kesher/adapters/dynamodb/tally-store';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { systemClock, systemRandom } from '@kesher/adapters/lambda/clock';
import { createFingerprint } from '@kesher/adapters/lambda/fingerprint';
import { createHints } from '@kesher/adapters/sqs/hints';
import { createSqsClient } from '@kesher/adapters/sqs/queue-client';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { configSchema } from './config.ts';
import type { CheckInPorts } from './ports.ts';

/** The ports of check-ins, built once per cold start from the environment. Throws, by name, on what is missing. */
export function wire(environment: Record<string, string | undefined>): CheckInPorts {
  const config = configSchema.parse(environment);
  const client = createTableClient();
  const messages = openTable(client, 'messages', environment);
  const customers = openTable(client, 'customers', environment);
  const checkIns = openTable(client, 'checkIns', environment);
  const office = openTable(client, 'office', environment);
  const fingerprint = createFingerprint(config.LINK_SECRET);
  const retention = createRetention(office, systemClock);
  return {
    checkIns: createCheckInStore(checkIns, retention),
    protocols: createProtocolStore(checkIns),
    netTests: createNetTestStore(checkIns),
    tallies: createTallyStore(checkIns),
    notices: createNoticeStore(openTable(client, 'notices', environment), knownJobs),
    audience: createAudienceStore(messages, knownJobs),
    messages: createMessageStore(messages, knownJobs),
    stops: createStopStore(office),
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    erasures: createErasureList(customers, fingerprint),
    tasks: createTaskStore(openTable(client, 'tasks', environment), knownJobs),
    links: createLinkStore(openTable(client, 'links', environment), retention),
    team: createTeamStore(office),
    rota: createRotaStore(office),
    alerts: createAlertStore(office),
    settings: createSettingsStore(office, knownJobs),
    actions: createActionLog(office, systemRandom),
    access: createAccessRecorder(office, retention),
    files: createFileStore(checkIns, { clock: systemClock, retention }, withCheckIns),
    hints: createHints(createSqsClient(), environment),
    fingerprint,
    jobs: knownJobs,
    clock: systemClock,
    random: systemRandom,
  };
}
