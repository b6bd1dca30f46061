import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStage } from '../load-stage.ts';
import { createAwsAccount } from './aws-account.ts';
import { examine, type Finding } from './examine.ts';
import { type FakeAnswers, startFakeAws } from './fake-aws.fixture.ts';

const stage = loadStage('demo');
const { domain } = stage.email;
const topic = (name: string) => `arn:aws:sns:eu-central-1:123456789012:kesher-demo-${name}`;
const status = (list: string, value: string) =>
  `<${list}><entry><key>${domain}</key><value>${value}</value></entry></${list}>`;
const subscription = (endpoint: string, arn: string) =>
  `<Subscriptions><member><Endpoint>${endpoint}</Endpoint><SubscriptionArn>${arn}</SubscriptionArn></member></Subscriptions>`;
const dkim = (enabled: boolean, state: string) =>
  status(
    'DkimAttributes',
    `<DkimEnabled>${enabled}</DkimEnabled><DkimVerificationStatus>${state}</DkimVerificationStatus>`,
  );
const smsAttributes = (entries: Record<string, string>) =>
  `<attributes>${Object.entries(entries)
    .map(([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`)
    .join('')}</attributes>`;

const canaryEvent = JSON.stringify({ mail: { messageId: 'canary-mail' } });

/** A healthy account, whose event path brings the canary's event. */
function healthy(): FakeAnswers {
  const queue = { QueueUrl: 'https://sqs.eu-central-1.amazonaws.com/123456789012/some-queue' };
  return {
    GetSendQuota: () =>
      '<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate><SentLast24Hours>1.0</SentLast24Hours>',
    GetIdentityVerificationAttributes: () =>
      status('VerificationAttributes', '<VerificationStatus>Success</VerificationStatus>'),
    GetIdentityDkimAttributes: () => dkim(true, 'Success'),
    GetIdentityMailFromDomainAttributes: () =>
      status('MailFromDomainAttributes', '<MailFromDomainStatus>Success</MailFromDomainStatus>'),
    GetAccountSendingEnabled: () => '<Enabled>true</Enabled>',
    GetSMSAttributes: () =>
      smsAttributes({ MonthlySpendLimit: '50', DeliveryStatusIAMRole: 'arn:aws:iam::1:role/log' }),
    GetSMSSandboxAccountStatus: () => '<IsInSandbox>false</IsInSandbox>',
    ListTopics: () =>
      `<Topics>${['alarms', 'channel-events'].map((name) => `<member><TopicArn>${topic(name)}</TopicArn></member>`).join('')}</Topics>`,
    ListSubscriptionsByTopic: ({ TopicArn = '' }) =>
      subscription(stage.alarmEmails[0] ?? '', `${TopicArn}:00000000-0000-0000-0000-000000000000`),
    GetQueueUrl: () => queue,
    GetQueueAttributes: ({ AttributeNames }) =>
      String(AttributeNames).includes('QueueArn')
        ? { Attributes: { QueueArn: 'arn:aws:sqs:eu-central-1:123456789012:some-queue' } }
        : { Attributes: { ApproximateNumberOfMessages: '0' } },
    CreateQueue: () => queue,
    SetQueueAttributes: () => ({}),
    Subscribe: () => `<SubscriptionArn>${topic('channel-events')}:canary</SubscriptionArn>`,
    SendEmail: () => '<MessageId>canary-mail</MessageId>',
    ReceiveMessage: () => ({ Messages: [{ Body: canaryEvent, MD5OfBody: hash('md5', canaryEvent) }] }),
    Unsubscribe: () => '',
    DeleteQueue: () => ({}),
  };
}

let aws: Awaited<ReturnType<typeof startFakeAws>>;
beforeAll(async () => {
  aws = await startFakeAws();
});
afterAll(() => aws.stop());

async function illOrWeak(different: FakeAnswers, at?: () => string): Promise<Finding[]> {
  aws.answerWith({ ...healthy(), ...different }, at);
  const findings = await examine(stage, createAwsAccount(stage, aws.clients));
  return findings.filter(({ state }) => state !== 'well');
}

const found = (what: string, state: 'ill' | 'weak', says: RegExp) => [
  { what, state, says: expect.stringMatching(says) as string },
];

describe('the doctor at an account of AWS', () => {
  it('finds a healthy one well', async () => {
    expect(await illOrWeak({})).toEqual([]);
  });

  it.each<[string, FakeAnswers, string, 'ill' | 'weak', RegExp]>([
    [
      'a domain that is not verified',
      {
        GetIdentityVerificationAttributes: () =>
          status('VerificationAttributes', '<VerificationStatus>Pending</VerificationStatus>'),
      },
      'sending identity',
      'ill',
      /add the DNS records/,
    ],
    [
      'a domain that SES does not know',
      { GetIdentityVerificationAttributes: () => '<VerificationAttributes/>' },
      'sending identity',
      'ill',
      /add the DNS records/,
    ],
    [
      'DKIM that is switched off',
      { GetIdentityDkimAttributes: () => dkim(false, 'Success') },
      'sending identity',
      'ill',
      /add the three DKIM/,
    ],
    [
      'DKIM that fails',
      { GetIdentityDkimAttributes: () => dkim(true, 'Failed') },
      'sending identity',
      'ill',
      /add the three DKIM/,
    ],
    [
      'a return path without its records',
      {
        GetIdentityMailFromDomainAttributes: () =>
          status('MailFromDomainAttributes', '<MailFromDomainStatus>Failed</MailFromDomainStatus>'),
      },
      'sending identity',
      'weak',
      /MX or SPF/,
    ],
    [
      'paused sending',
      { GetAccountSendingEnabled: () => '<Enabled>false</Enabled>' },
      'email sandbox and quota',
      'ill',
      /SES console/,
    ],
    [
      'the SES sandbox',
      { GetSendQuota: () => '<Max24HourSend>200.0</Max24HourSend><MaxSendRate>1.0</MaxSendRate>' },
      'email sandbox and quota',
      'ill',
      /request production access/,
    ],
    [
      'the SMS sandbox',
      { GetSMSSandboxAccountStatus: () => '<IsInSandbox>true</IsInSandbox>' },
      'SMS sandbox and spend limit',
      'ill',
      /request to leave/,
    ],
    [
      'no spend limit ever set',
      { GetSMSAttributes: () => smsAttributes({}) },
      'SMS sandbox and spend limit',
      'ill',
      /USD 1 a month.*request it/,
    ],
    [
      'no delivery log',
      { GetSMSAttributes: () => smsAttributes({ MonthlySpendLimit: '50' }) },
      'SMS sandbox and spend limit',
      'weak',
      /DeliveryStatusIAMRole/,
    ],
    ['dead letters', { GetQueueAttributes: deadLetters }, 'dead letters', 'weak', /2 in receipts-dead/],
  ])('says what to do about %s', async (_what, different, what, state, says) => {
    const findings = await illOrWeak(different);
    // Queues full of dead letters are counted one by one here; the first is enough.
    expect(
      findings.map((one) => ({ ...one, says: one.says.split(', ').find((part) => says.test(part)) ?? one.says })),
    ).toEqual(found(what, state, says));
  });

  it('says that people must press the link in AWS’s mail', async () => {
    const pending = ({ TopicArn = '' }) =>
      TopicArn.endsWith('alarms')
        ? subscription(stage.alarmEmails[0] ?? '', 'PendingConfirmation')
        : subscription('arn:aws:lambda:eu-central-1:1:function:f', `${TopicArn}:1`);
    expect(await illOrWeak({ ListSubscriptionsByTopic: pending })).toEqual(
      found('alarms', 'ill', /must press the link/),
    );
  });

  it('says which stacks are missing', async () => {
    expect(await illOrWeak({ ListTopics: () => '<Topics/>' })).toEqual([
      ...found('alarms', 'ill', /deploy the watch stack/),
      ...found('event path', 'ill', /deploy the stack of post-office/),
    ]);
  });

  it('measures the clock by AWS’s own answer', async () => {
    const twoMinutesBehind = () => new Date(Date.now() - 120_000).toUTCString();
    expect(await illOrWeak({}, twoMinutesBehind)).toEqual(
      found('clock', 'ill', /12\d s from AWS’s: set this machine’s clock/),
    );
  });

  it('names what it may not ask, and asks the rest', async () => {
    const findings = await illOrWeak({ GetSMSAttributes: () => undefined });
    expect(findings).toEqual(found('SMS sandbox and spend limit', 'ill', /could not be asked/));
  });
});

function deadLetters({ QueueUrl, AttributeNames }: Record<string, string>): object {
  if (String(AttributeNames).includes('QueueArn')) return { Attributes: { QueueArn: `arn:${QueueUrl}` } };
  return { Attributes: { ApproximateNumberOfMessages: '2' } };
}

describe('the canary', () => {
  const fly = () => createAwsAccount(stage, aws.clients).canary();
  const actions = () => aws.calls().map(({ action }) => action);

  it('sends one mail to SES’s simulator through a lane of the stage, and hears its own event alone', async () => {
    aws.answerWith(healthy());
    expect(await fly()).toBe(true);
    const asked = (action: string) => aws.calls().find((call) => call.action === action)?.asked ?? {};
    expect(asked('SendEmail')).toMatchObject({
      'Destination.ToAddresses.member.1': 'success@simulator.amazonses.com',
      ConfigurationSetName: 'kesher-demo-routine',
    });
    const filter = Object.values(asked('Subscribe')).find((value) => value.includes('"mail"')) ?? '';
    expect(JSON.parse(filter)).toEqual({ mail: { tags: { message: [asked('SendEmail')['Tags.member.1.Value']] } } });
  });

  it('takes its queue and its subscription away again', async () => {
    aws.answerWith(healthy());
    await fly();
    expect(actions().slice(-2)).toEqual(['Unsubscribe', 'DeleteQueue']);
  });

  it('takes them away also when SES refuses the mail', async () => {
    aws.answerWith({ ...healthy(), SendEmail: () => undefined });
    await expect(fly()).rejects.toThrow();
    expect(actions().slice(-2)).toEqual(['Unsubscribe', 'DeleteQueue']);
  });

  it('tells that no event came back', async () => {
    aws.answerWith({ ...healthy(), ReceiveMessage: () => ({}) });
    expect(await fly()).toBe(false);
    expect(actions().filter((action) => action === 'ReceiveMessage')).toHaveLength(6);
  });
});
