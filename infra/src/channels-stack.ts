import type { topics } from '@kesher/adapters/sns/topics';
import { lanes } from '@kesher/domain/lane';
import { Aws, Stack as CdkStack, CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, CfnEmailIdentity } from 'aws-cdk-lib/aws-ses';
import { CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { configurationSet, configurationSetArn, logGroupArn, named, smsLogGroups, topicArn } from './names.ts';
import type { Stage } from './stage.ts';

/** What becomes of a mail, as far as Kesher acts on it. Opens and clicks are nobody's business. */
const eventTypes = ['delivery', 'bounce', 'complaint', 'reject'];

/** How mail and SMS leave, and where their events arrive. */
export class ChannelsStack extends CdkStack {
  constructor(scope: Construct, stage: Stage) {
    super(scope, named(stage, 'channels'), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: sending identity, configuration sets, channel events.`,
    });
    const topic = addEventTopic(this, stage);
    for (const lane of lanes) {
      const set = new CfnConfigurationSet(this, `ConfigurationSet-${lane}`, {
        name: configurationSet(stage, lane),
        reputationOptions: { reputationMetricsEnabled: true },
        sendingOptions: { sendingEnabled: true },
        suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      });
      const events = new CfnConfigurationSetEventDestination(this, `Events-${lane}`, {
        configurationSetName: set.ref,
        eventDestination: {
          name: 'channel-events',
          enabled: true,
          matchingEventTypes: eventTypes,
          snsDestination: { topicArn: topic.ref },
        },
      });
      events.node.addDependency(topic.policy);
    }
    if (stage.email.createIdentity) addIdentity(this, stage);
    if (stage.sms.deliveryLog === 'create') addSmsLog(this, stage);
  }
}

function addEventTopic(scope: Construct, stage: Stage) {
  // No key: SES publishes to an encrypted topic only by a key of one's own. Events pass in a moment, into an encrypted queue.
  const topic = new CfnTopic(scope, 'ChannelEvents', {
    topicName: named(stage, 'channel-events' satisfies keyof typeof topics),
  });
  const arn = topicArn(stage, 'channel-events');
  const policy = new CfnTopicPolicy(scope, 'ChannelEventsPolicy', {
    topics: [topic.ref],
    policyDocument: new PolicyDocument({
      statements: [
        new PolicyStatement({
          sid: 'EventsOfOurMailsOnly',
          principals: [new ServicePrincipal('ses.amazonaws.com')],
          actions: ['sns:Publish'],
          resources: [arn],
          conditions: {
            StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
            ArnEquals: { 'aws:SourceArn': lanes.map((lane) => configurationSetArn(stage, lane)) },
          },
        }),
        refuseWithoutTls('sns:Publish', arn),
      ],
    }),
  });
  return { ref: topic.ref, policy };
}

/** Denies a call that does not come over TLS. */
export function refuseWithoutTls(action: string, resource: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'TlsOnly',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: [action],
    resources: [resource],
    conditions: { Bool: { 'aws:SecureTransport': 'false' } },
  });
}

function addIdentity(scope: Construct, { email }: Stage): void {
  const identity = new CfnEmailIdentity(scope, 'Identity', {
    emailIdentity: email.domain,
    ...(email.dkim && {
      dkimAttributes: { signingEnabled: true },
      dkimSigningAttributes: { nextSigningKeyLength: 'RSA_2048_BIT' },
      // Refusing to send is worse than a return path of Amazon's, should the record vanish one day.
      mailFromAttributes: { mailFromDomain: `bounce.${email.domain}`, behaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    }),
  });
  if (!email.dkim) return;
  const records = [
    [identity.attrDkimDnsTokenName1, identity.attrDkimDnsTokenValue1],
    [identity.attrDkimDnsTokenName2, identity.attrDkimDnsTokenValue2],
    [identity.attrDkimDnsTokenName3, identity.attrDkimDnsTokenValue3],
  ];
  for (const [index, [name, value]] of records.entries()) {
    new CfnOutput(scope, `DnsDkim${index + 1}`, { value: `${name} CNAME ${value}` });
  }
  const region = CdkStack.of(scope).region;
  new CfnOutput(scope, 'DnsMailFromMx', {
    value: `bounce.${email.domain} MX 10 feedback-smtp.${region}.amazonses.com`,
  });
  new CfnOutput(scope, 'DnsMailFromSpf', { value: `bounce.${email.domain} TXT "v=spf1 include:amazonses.com ~all"` });
}

/**
 * SNS writes the fate of each SMS into CloudWatch by this role, once the account's SMS settings name it. The logs are
 * made here, before SNS would make them without an end: they hold phone numbers, so they keep two weeks.
 */
function addSmsLog(scope: Construct, stage: Stage): void {
  const groups = smsLogGroups(stage);
  for (const [index, logGroupName] of groups.entries()) {
    new LogGroup(scope, index === 0 ? 'SmsLog' : 'SmsFailureLog', {
      logGroupName,
      retention: RetentionDays.TWO_WEEKS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
  const role = new Role(scope, 'SmsLogRole', {
    roleName: named(stage, 'sms-log'),
    description: 'Lets SNS write the delivery log of SMS',
    assumedBy: new ServicePrincipal('sns.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
    inlinePolicies: {
      log: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: groups.map((group) => logGroupArn(stage, group)),
          }),
        ],
      }),
    },
  });
  for (const group of groups) {
    const shown = logGroupArn(stage, group)
      .replaceAll(Aws.ACCOUNT_ID, '<AWS::AccountId>')
      .replace(Aws.PARTITION, '<AWS::Partition>');
    acknowledge(role, {
      id: `AwsSolutions-IAM5[Resource::${shown}]`,
      reason: 'SNS names a log stream for each of its own batches; the log group before it is exact.',
    });
  }
  new CfnOutput(scope, 'SmsLogRoleArn', { value: role.roleArn });
}
