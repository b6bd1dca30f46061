import { tables } from '@kesher/adapters/dynamodb/tables';
import { type QueueName, queues } from '@kesher/adapters/sqs/queues';
import { leaseMs } from '@kesher/domain/message/after-sending';
import { allFunctions } from '@kesher/local/apps';
import { describe, expect, it } from 'vitest';
import { account, buildStage, ofType, resourcesOf, templatesOf } from './deployed.fixture.ts';

const resources = resourcesOf(templatesOf(buildStage()));
const queue = (name: string) =>
  ofType(resources, 'AWS::SQS::Queue').find(({ properties }) => properties['QueueName'] === `kesher-demo-${name}`)
    ?.properties;
const functionNamed = (name: string) =>
  ofType(resources, 'AWS::Lambda::Function').find(
    ({ properties }) => properties['FunctionName'] === `kesher-demo-${name}`,
  );
const consumers = allFunctions.flatMap(({ name, timeoutSeconds, startedBy }) =>
  startedBy.kind === 'queue' ? [{ name, timeoutSeconds, queue: startedBy.queue }] : [],
);

describe('what people told us', () => {
  it.each(Object.entries(tables))(
    'in the table %s outlives every deploy and destroy',
    (table, { expires, indexes }) => {
      const deployed = ofType(resources, 'AWS::DynamoDB::Table').find(
        ({ properties }) => properties['TableName'] === `kesher-demo-${table}`,
      );
      expect(deployed?.deletionPolicy).toBe('Retain');
      // The id is what CloudFormation knows the table by: another id would be another, empty table.
      expect(deployed?.id).toBe(`Table${table.charAt(0).toUpperCase()}${table.slice(1)}`);
      expect(deployed?.properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
      expect(deployed?.properties['TimeToLiveSpecification']).toEqual(
        expires ? { AttributeName: 'expireAfter', Enabled: true } : undefined,
      );
      const built = (deployed?.properties['GlobalSecondaryIndexes'] ?? []) as Record<string, unknown>[];
      const wanted = Object.entries<{ pk: string; sk: string; projectAll?: true }>(indexes);
      expect(built).toEqual(
        wanted.map(([IndexName, { pk, sk, projectAll }]) => ({
          IndexName,
          KeySchema: [
            { AttributeName: pk, KeyType: 'HASH' },
            { AttributeName: sk, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: projectAll ? 'ALL' : 'KEYS_ONLY' },
        })),
      );
    },
  );

  it('is reachable by the same secrets after a destroy', () => {
    const secrets = ofType(resources, 'AWS::SecretsManager::Secret');
    expect(secrets.map(({ id, deletionPolicy }) => [id, deletionPolicy])).toEqual([
      ['SecretLinkSecret', 'Retain'],
      ['SecretWebhookSecretKesher', 'Retain'],
    ]);
  });
});

describe('a queue', () => {
  it.each(Object.entries(queues))(
    '%s gives up after its attempts into letters kept 14 days',
    (name, { maxReceives }) => {
      expect(queue(name)?.['RedrivePolicy']).toEqual({
        deadLetterTargetArn: `arn:aws:sqs:eu-central-1:${account}:kesher-demo-${name}-dead`,
        maxReceiveCount: maxReceives,
      });
      expect(queue(`${name}-dead`)?.['MessageRetentionPeriod']).toBe(14 * 24 * 60 * 60);
      // A letter's age counts from its first send: a queue that keeps as long would hand over letters about to expire.
      expect(Number(queue(name)?.['MessageRetentionPeriod'])).toBeLessThan(7 * 24 * 60 * 60);
    },
  );

  it.each(Object.keys(queues) as QueueName[])('%s has exactly one consumer', (name) => {
    expect(consumers.filter((one) => one.queue === name)).toHaveLength(1);
  });

  it.each(consumers)(
    'hides what $name works on for at least six of its timeouts',
    ({ queue: name, timeoutSeconds }) => {
      expect(queue(name)?.['VisibilityTimeout']).toBe(queues[name].visibilityTimeoutSeconds);
      expect(Number(queue(name)?.['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * timeoutSeconds);
    },
  );
});

describe('a send', () => {
  const senders = allFunctions.filter(({ channels }) => channels.length > 0);

  it.each(senders)('by $name is stopped before its lease runs out', ({ timeoutSeconds }) => {
    expect(timeoutSeconds * 1000).toBeLessThan(leaseMs);
  });

  it.each(['crisis', 'care', 'routine'])('in the %s lane reports what became of it', (lane) => {
    const destinations = ofType(resources, 'AWS::SES::ConfigurationSetEventDestination').map(
      ({ properties }) => properties,
    );
    const sender = functionNamed(`post-office-send-${lane}`);
    const environment = sender?.properties['Environment'] as { Variables: Record<string, string> } | undefined;
    const set = ofType(resources, 'AWS::SES::ConfigurationSet').find(
      ({ properties }) => properties['Name'] === `${environment?.Variables['CONFIGURATION_SET_PREFIX']}-${lane}`,
    );
    const ofLane = destinations.find((one) => one['ConfigurationSetName'] === `<${set?.id}>`);
    expect(ofLane?.['EventDestination']).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject'],
      SnsDestination: { TopicARN: '<ChannelEvents>' },
    });
  });
});

describe('an alarm', () => {
  const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);

  it.each(allFunctions)('for $name says what people suffer, and tells somebody', ({ name, impact }) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === `kesher-demo-${name}-errors`);
    expect(alarm).toMatchObject({
      AlarmDescription: impact,
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: `kesher-demo-${name}` }],
    });
    expect(alarm?.['AlarmActions']).toHaveLength(1);
  });

  it.each(Object.keys(queues))('rings for a dead letter of %s', (name) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === `kesher-demo-${name}-dead`);
    expect(alarm).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 1,
      Dimensions: [{ Name: 'QueueName', Value: `kesher-demo-${name}-dead` }],
    });
  });

  it.each([
    ['crisis', 3],
    ['care', 15],
    ['routine', 60],
  ])('rings when a hint of the %s lane is older than %i minutes', (lane, minutes) => {
    for (const queue of [`chunks-${lane}`, `send-${lane}`]) {
      expect(alarms.find(({ AlarmName }) => AlarmName === `kesher-demo-${queue}-age`)).toMatchObject({
        MetricName: 'ApproximateAgeOfOldestMessage',
        Dimensions: [{ Name: 'QueueName', Value: `kesher-demo-${queue}` }],
        Threshold: minutes * 60,
        Period: 60,
      });
    }
  });

  it.each(allFunctions.filter(({ startedBy }) => startedBy.kind === 'schedule'))(
    'rings when $name falls silent',
    ({ name }) => {
      expect(alarms.find(({ AlarmName }) => AlarmName === `kesher-demo-${name}-silence`)).toMatchObject({
        MetricName: 'Invocations',
        TreatMissingData: 'breaching',
      });
    },
  );
});

describe('the delivery log of SMS', () => {
  const logs = (list: typeof resources) =>
    ofType(list, 'AWS::Logs::LogGroup').filter(({ properties }) =>
      String(properties['LogGroupName']).startsWith('sns/'),
    );

  it('forgets phone numbers after two weeks', () => {
    expect(logs(resources).map(({ properties }) => properties)).toEqual([
      {
        LogGroupName: `sns/eu-central-1/${account}/DirectPublishToPhoneNumber`,
        RetentionInDays: 14,
      },
      {
        LogGroupName: `sns/eu-central-1/${account}/DirectPublishToPhoneNumber/Failure`,
        RetentionInDays: 14,
      },
    ]);
  });

  it('is made by one stage of the account and read by the others', () => {
    const sharing = resourcesOf(
      templatesOf(buildStage((stage) => ({ ...stage, sms: { ...stage.sms, deliveryLog: 'share' } }))),
    );
    expect(logs(sharing)).toEqual([]);
    expect(ofType(sharing, 'AWS::Logs::SubscriptionFilter')).toHaveLength(2);
  });
});

describe('a stage made ready for millions', () => {
  const ready = resourcesOf(
    templatesOf(
      buildStage((stage) => ({
        ...stage,
        tables: { warmPerSecond: { reads: 40_000, writes: 20_000 }, capPerSecond: { reads: 80_000, writes: 60_000 } },
        crisisPollers: { minimum: 4, maximum: 40 },
        reservedConcurrency: { crisis: 40, doors: 25 },
        sms: { ...stage.sms, originationNumber: '+12065550100' },
      })),
    ),
  );

  it('has warm tables and indexes, none of which can outgrow its cap', () => {
    const throughput = {
      WarmThroughput: { ReadUnitsPerSecond: 40_000, WriteUnitsPerSecond: 20_000 },
      OnDemandThroughput: { MaxReadRequestUnits: 80_000, MaxWriteRequestUnits: 60_000 },
    };
    const built = ofType(ready, 'AWS::DynamoDB::Table').map(({ properties }) => properties);
    const builtIndexes = built.flatMap((one) => (one['GlobalSecondaryIndexes'] ?? []) as object[]);
    expect(built).toHaveLength(Object.keys(tables).length);
    for (const one of [...built, ...builtIndexes]) expect(one).toMatchObject(throughput);
  });

  it('keeps functions for the crisis lane and the customers’ doors, and for nobody else', () => {
    const reserved = ofType(ready, 'AWS::Lambda::Function').flatMap(({ properties }) => {
      const count = properties['ReservedConcurrentExecutions'];
      return typeof count === 'number' ? [`${String(properties['FunctionName'])} ${count}`] : [];
    });
    expect(reserved.toSorted()).toEqual([
      'kesher-demo-check-ins-customer 25',
      'kesher-demo-crisis-notices-customer 25',
      'kesher-demo-customers-customer 25',
      'kesher-demo-post-office-expand-crisis 40',
      'kesher-demo-post-office-send-crisis 40',
      'kesher-demo-stock-delays-customer 25',
    ]);
  });

  it('keeps pollers ready for the crisis lane alone', () => {
    const sources = ofType(ready, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);
    const polled = sources.filter((one) => one['ProvisionedPollerConfig'] !== undefined);
    expect(polled.map((one) => String(one['FunctionName'])).toSorted()).toEqual([
      'kesher-demo-post-office-expand-crisis',
      'kesher-demo-post-office-send-crisis',
    ]);
    for (const one of polled) {
      expect(one).toMatchObject({ ProvisionedPollerConfig: { MinimumPollers: 4, MaximumPollers: 40 } });
      // AWS refuses both on one mapping.
      expect(one['ScalingConfig']).toBeUndefined();
    }
  });

  it('sends SMS from its own number', () => {
    const sender = ofType(ready, 'AWS::Lambda::Function').find(
      ({ properties }) => properties['FunctionName'] === 'kesher-demo-post-office-send-crisis',
    );
    expect(sender?.properties['Environment']).toMatchObject({ Variables: { SMS_ORIGINATION_NUMBER: '+12065550100' } });
  });
});
