import { createAccessRecorder } from '@kesher/adapters/dynamodb/access-log';
import { createActionLog } from '@kesher/adapters/dynamodb/action-log';
import { createAlertStore } from '@kesher/adapters/dynamodb/alert-store';
import { createAnnouncements } from '@kesher/adapters/dynamodb/announcements';
import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { gatheringTable } from '@kesher/adapters/dynamodb/gathering-table';
import { createLinkStore, createLinkTokens } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createReceiptStore } from '@kesher/adapters/dynamodb/receipt-store';
import { createRetention } from '@kesher/adapters/dynamodb/retention';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createStopStore } from '@kesher/adapters/dynamodb/stop-store';
import { createSubjectTruth } from '@kesher/adapters/dynamodb/subject-truth';
import { createSuppressionList } from '@kesher/adapters/dynamodb/suppression-list';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { systemClock, systemRandom } from '@kesher/adapters/lambda/clock';
import { createSesClient, createSesEmailSender } from '@kesher/adapters/ses/ses-email-sender';
import { createSnsClient, createSnsSmsSender } from '@kesher/adapters/sns/sns-sms-sender';
import { createHints } from '@kesher/adapters/sqs/hints';
import { createSqsClient } from '@kesher/adapters/sqs/queue-client';
import { jobs } from '@kesher/content/jobs';
import type { AccessRecorder } from '@kesher/domain/access/access-log';
import type { AlertStore } from '@kesher/domain/alert/alert-store';
import type { Announcements } from '@kesher/domain/announcement/announcements';
import type { TeamStore } from '@kesher/domain/staff/team-store';
import type { EnginePorts } from '@kesher/engine/ports';
import { configSchema } from './config.ts';

/** The ports of the post office, built once per cold start from the environment. Throws, by name, on what is missing. */
export function wire(
  environment: Record<string, string | undefined>,
): EnginePorts & { announcements: Announcements; access: AccessRecorder; team: TeamStore; alerts: AlertStore } {
  const config = configSchema.parse(environment);
  const client = createTableClient();
  const channelTimeout = { timeoutMs: config.CHANNEL_TIMEOUT_MS };
  const messages = openTable(client, 'messages', environment);
  const notices = openTable(client, 'notices', environment);
  const customers = openTable(client, 'customers', environment);
  const links = openTable(client, 'links', environment);
  const office = openTable(client, 'office', environment);
  const retention = createRetention(office, systemClock);
  return {
    messages: createMessageStore(messages, jobs),
    audience: createAudienceStore(messages, jobs),
    notices: createNoticeStore(notices, jobs),
    truth: createSubjectTruth({ notices, checkIns: openTable(client, 'checkIns', environment) }),
    announcements: createAnnouncements(notices, jobs),
    stops: createStopStore(office),
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    tasks: createTaskStore(openTable(client, 'tasks', environment), jobs),
    links: createLinkStore(gatheringTable(links), retention),
    linkTokens: createLinkTokens(config.LINK_SECRET),
    receipts: createReceiptStore(links),
    team: createTeamStore(office),
    alerts: createAlertStore(office),
    settings: createSettingsStore(office, jobs),
    access: createAccessRecorder(office, retention),
    actions: createActionLog(office, systemRandom),
    hints: createHints(createSqsClient(), environment),
    email: createSesEmailSender(createSesClient(channelTimeout), {
      configurationSet: (lane) => `${config.CONFIGURATION_SET_PREFIX}-${lane}`,
    }),
    sms: createSnsSmsSender(createSnsClient(channelTimeout), {
      maxPriceUsd: config.SMS_MAX_PRICE_USD,
      originationNumber: config.SMS_ORIGINATION_NUMBER,
    }),
    jobs,
    clock: systemClock,
    random: systemRandom,
    publicUrl: config.PUBLIC_URL,
  };
}
