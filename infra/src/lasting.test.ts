import { tables } from '@kesher/adapters/dynamodb/tables';
import { createSesClient } from '@kesher/adapters/ses/ses-email-sender';
import { createSnsClient } from '@kesher/adapters/sns/sns-sms-sender';
import { type QueueName, queues } from '@kesher/adapters/sqs/queues';
import { leaseMs } from '@kesher/domain/message/after-sending';
import { describe, expect, it } from 'vitest';
import { account, buildStage, ofType, resourcesOf, templatesOf } from './deployed.fixture.ts';
import { allFunctions } from './kesher-functions.ts';

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

  it.each([
    ['SES', createSesClient()],
    ['SNS', createSnsClient()],
  ])('over %s is never repeated by the SDK', async (_, client) => {
    expect(await client.config.maxAttempts()).toBe(1);
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
