import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import {
  GetSMSAttributesCommand,
  GetSMSSandboxAccountStatusCommand,
  paginateListSubscriptionsByTopic,
  paginateListTopics,
  SNSClient,
} from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createSdkDynamo, overSdk } from '@kesher/adapters/dynamodb/sdk-dynamo';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { tableVariable } from '@kesher/adapters/dynamodb/tables';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { createUnreadableRows } from '@kesher/adapters/dynamodb/unreadable-rows';
import type { TeamStore } from '@kesher/domain/staff/team-store';
import type { UnreadableRows } from '@kesher/domain/unreadable/unreadable-row';
import { deadLettersOf, named } from '../names.ts';
import type { Stage } from '../stage.ts';
import type { Account } from './account.ts';
import { sendCanary } from './canary.ts';

type Clients = {
  ses: SESClient;
  sns: SNSClient;
  sqs: SQSClient;
  unreadable: Pick<UnreadableRows, 'list'>;
  team: Pick<TeamStore, 'list'>;
};

/** So many are told of by key. */
const mostUnreadable = 100;

/** The SDK's clients of a region. */
export function clientsOf(stage: Stage): Clients {
  const { region } = stage;
  const office = openTable(overSdk(createSdkDynamo({ region })), 'office', {
    [tableVariable('office')]: named(stage, 'office'),
  });
  return {
    unreadable: createUnreadableRows(office),
    team: createTeamStore(office),
    ses: new SESClient({ region }),
    sns: new SNSClient({ region }),
    sqs: new SQSClient({ region, useQueueUrlAsEndpoint: false }),
  };
}

/** The account behind the clients' credentials. It only reads, but for the canary. */
export function createAwsAccount(stage: Stage, { ses, sns, sqs, unreadable, team }: Clients): Account {
  const topicArn = async (topic: string) => {
    for await (const { Topics = [] } of paginateListTopics({ client: sns }, {})) {
      const found = Topics.find(({ TopicArn }) => TopicArn?.endsWith(`:${named(stage, topic)}`));
      if (found?.TopicArn) return found.TopicArn;
    }
    return undefined;
  };
  return {
    clockAheadMs: () => clockAheadMs(ses),
    async identity(domain) {
      const asked = { Identities: [domain] };
      const [verification, dkim, mailFrom] = await Promise.all([
        ses.send(new GetIdentityVerificationAttributesCommand(asked)),
        ses.send(new GetIdentityDkimAttributesCommand(asked)),
        ses.send(new GetIdentityMailFromDomainAttributesCommand(asked)),
      ]);
      const signing = dkim.DkimAttributes?.[domain];
      return {
        verified: verification.VerificationAttributes?.[domain]?.VerificationStatus === 'Success',
        dkim: signing?.DkimEnabled === true && signing.DkimVerificationStatus === 'Success',
        mailFrom: mailFrom.MailFromDomainAttributes?.[domain]?.MailFromDomainStatus === 'Success',
      };
    },
    async sending() {
      const [{ Max24HourSend = 0, MaxSendRate = 0 }, { Enabled = false }] = await Promise.all([
        ses.send(new GetSendQuotaCommand({})),
        ses.send(new GetAccountSendingEnabledCommand({})),
      ]);
      return { enabled: Enabled, perDay: Max24HourSend, perSecond: MaxSendRate };
    },
    async sms() {
      const [{ attributes = {} }, { IsInSandbox = true }] = await Promise.all([
        sns.send(new GetSMSAttributesCommand({})),
        sns.send(new GetSMSSandboxAccountStatusCommand({})),
      ]);
      const { MonthlySpendLimit, DeliveryStatusIAMRole } = attributes;
      // An account that never set a limit answers with none, and has AWS's first dollar.
      return {
        monthlySpendLimitUsd: Number(MonthlySpendLimit ?? 1),
        logRoleArn: DeliveryStatusIAMRole || undefined,
        sandbox: IsInSandbox,
      };
    },
    async subscribers(topic) {
      const TopicArn = await topicArn(topic);
      if (TopicArn === undefined) return undefined;
      const found = [];
      for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn })) {
        for (const { Endpoint = '', SubscriptionArn = '' } of Subscriptions) {
          found.push({ endpoint: Endpoint, confirmed: SubscriptionArn.startsWith('arn:') });
        }
      }
      return found;
    },
    async deadLetters(queue) {
      const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: named(stage, deadLettersOf(queue)) }));
      const AttributeNames = ['ApproximateNumberOfMessages' as const];
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
      return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
    },
    unreadable: () => unreadable.list(mostUnreadable),
    team: () => team.list(),
    async canary() {
      const TopicArn = await topicArn('channel-events');
      return TopicArn === undefined ? false : sendCanary({ ses, sns, sqs }, { stage, topicArn: TopicArn });
    },
  };
}

/** Reads AWS's clock from the date of an answer; the SDK itself would silently correct the difference. */
async function clockAheadMs(ses: SESClient): Promise<number> {
  let theirs = Number.NaN;
  ses.middlewareStack.add(
    (next) => async (call) => {
      const answered = await next(call);
      const { headers } = answered.response as { headers?: Record<string, string> };
      theirs = Date.parse(headers?.['date'] ?? '');
      return answered;
    },
    { step: 'deserialize', name: 'date-of-answer', override: true },
  );
  await ses.send(new GetSendQuotaCommand({}));
  if (Number.isNaN(theirs)) throw new Error('the answer carries no date');
  return Date.now() - theirs;
}
