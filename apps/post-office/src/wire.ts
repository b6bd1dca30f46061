import { createAudienceStore } from '@kesher/adapters/dynamodb/audience-store';
import { createCustomerStore, createSuppressionList } from '@kesher/adapters/dynamodb/customer-store';
import { createSubjectTruth } from '@kesher/adapters/dynamodb/delay-store';
import { gatheringTable } from '@kesher/adapters/dynamodb/gathering-table';
import { createLinkStore, createLinkTokens } from '@kesher/adapters/dynamodb/link-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createNoticeStore } from '@kesher/adapters/dynamodb/notice-store';
import { createReceiptStore } from '@kesher/adapters/dynamodb/receipt-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { createTableClient, openTable } from '@kesher/adapters/dynamodb/table';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { systemClock, systemRandom } from '@kesher/adapters/lambda/clock';
import { createSesClient, createSesEmailSender } from '@kesher/adapters/ses/ses-email-sender';
import { createSnsClient, createSnsSmsSender } from '@kesher/adapters/sns/sns-sms-sender';
import { createHints, createSqsClient } from '@kesher/adapters/sqs/hints';
import { configSchema } from './config.ts';
import type { PostOfficePorts } from './ports.ts';

/** The ports of the post office, built once per cold start from the environment. Throws, by name, on what is missing. */
export function wire(environment: Record<string, string | undefined>): PostOfficePorts {
  const config = configSchema.parse(environment);
  const client = createTableClient();
  const channelTimeout = { timeoutMs: config.CHANNEL_TIMEOUT_MS };
  const messages = openTable(client, 'messages', environment);
  const notices = openTable(client, 'notices', environment);
  const customers = openTable(client, 'customers', environment);
  const links = openTable(client, 'links', environment);
  return {
    messages: createMessageStore(messages),
    audience: createAudienceStore(messages),
    notices: createNoticeStore(notices),
    truth: createSubjectTruth(notices),
    customers: createCustomerStore(customers),
    suppressions: createSuppressionList(customers),
    tasks: createTaskStore(openTable(client, 'tasks', environment)),
    links: createLinkStore(gatheringTable(links)),
    linkTokens: createLinkTokens(config.LINK_SECRET),
    receipts: createReceiptStore(links),
    settings: createSettingsStore(openTable(client, 'office', environment)),
    hints: createHints(createSqsClient(), environment),
    email: createSesEmailSender(createSesClient(channelTimeout), {
      configurationSet: (lane) => `${config.CONFIGURATION_SET_PREFIX}-${lane}`,
    }),
    sms: createSnsSmsSender(createSnsClient(channelTimeout), {
      maxPriceUsd: config.SMS_MAX_PRICE_USD,
      originationNumber: config.SMS_ORIGINATION_NUMBER,
    }),
    clock: systemClock,
    random: systemRandom,
    publicUrl: config.PUBLIC_URL,
  };
}
