import { tableVariable } from '@kesher/adapters/dynamodb/tables';
import { apiPageConfigSchema } from '@kesher/adapters/http/api-place';
import { signInConfigSchema } from '@kesher/adapters/http/sign-in';
import { type QueueName, queues, queueVariable } from '@kesher/adapters/sqs/queues';
import { configSchema as customersConfig } from '@kesher/customers/config';
import { allFunctions, apiPlaces, apps } from '@kesher/local/apps';
import { configSchema as postOfficeConfig } from '@kesher/post-office/config';
import { describe, expect, it } from 'vitest';
import { localEnvironment } from '../../apps/local/src/environment.ts';
import { account, buildStage, ofType, resourcesOf, templatesOf } from './deployed.fixture.ts';

const resources = resourcesOf(templatesOf(buildStage()));
const functions = new Map(
  ofType(resources, 'AWS::Lambda::Function').map((one) => [String(one.properties['FunctionName']), one]),
);
const deployed = (name: string) => functions.get(`kesher-demo-${name}`);
const environmentOf = (name: string) =>
  (deployed(name)?.properties['Environment'] as { Variables: Record<string, string> } | undefined)?.Variables ?? {};
const arnOf = (queue: string) => `arn:aws:sqs:eu-central-1:${account}:kesher-demo-${queue}`;

describe('what is deployed', () => {
  it('is every function of the manifests, each in the stack of its app, and no other', () => {
    const wanted = apps.flatMap((app) =>
      app.functions.map(({ name }) => `kesher-demo-${app.name} kesher-demo-${name}`),
    );
    const there = [...functions].map(([name, { stack }]) => `${stack} ${name}`);
    expect(there.toSorted()).toEqual(wanted.toSorted());
  });

  it.each(allFunctions)('$name keeps its time and memory, on Node 24 and arm64', (spec) => {
    expect(deployed(spec.name)?.properties).toMatchObject({
      Timeout: spec.timeoutSeconds,
      MemorySize: spec.memoryMb,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
  });

  it.each(allFunctions)('$name is started by what its manifest says, and by nothing else', ({ name, startedBy }) => {
    const functionArn = `arn:aws:lambda:eu-central-1:${account}:function:kesher-demo-${name}`;
    const sources = ofType(resources, 'AWS::Lambda::EventSourceMapping')
      .filter((one) => one.properties['FunctionName'] === `kesher-demo-${name}`)
      .map(({ properties }) => ({
        queue: properties['EventSourceArn'],
        batchSize: properties['BatchSize'],
        scaling: properties['ScalingConfig'],
        partial: properties['FunctionResponseTypes'],
        filter: properties['FilterCriteria'],
      }));
    const schedules = ofType(resources, 'AWS::Events::Rule')
      .filter((one) => JSON.stringify(one.properties['Targets']).includes(`"${functionArn}"`))
      .map((one) => one.properties['ScheduleExpression']);
    const door = ofType(resources, 'AWS::ApiGatewayV2::Integration').find(
      (one) => one.properties['IntegrationUri'] === functionArn,
    );
    const routes = ofType(resources, 'AWS::ApiGatewayV2::Route')
      .filter((one) => one.stack === door?.stack && one.properties['Target'] === `integrations/<${door.id}>`)
      .map(({ properties }) => `${String(properties['AuthorizationType'])} ${String(properties['RouteKey'])}`);
    const source = (trigger: typeof startedBy & { kind: 'queue' }) => ({
      queue: arnOf(trigger.queue),
      batchSize: trigger.batchSize,
      scaling: { MaximumConcurrency: trigger.maxConcurrency },
      partial: ['ReportBatchItemFailures'],
      filter: undefined,
    });
    const logs = ofType(resources, 'AWS::Logs::SubscriptionFilter')
      .filter((one) => one.properties['DestinationArn'] === functionArn)
      .map((one) => one.properties['LogGroupName']);
    const smsLog = `sns/eu-central-1/${account}/DirectPublishToPhoneNumber`;
    const heard = ofType(resources, 'AWS::SNS::Subscription')
      .filter((one) => one.properties['Endpoint'] === functionArn)
      .map(({ properties }) => `${String(properties['Protocol'])} ${String(properties['TopicArn'])}`);
    const minutes = startedBy.kind === 'schedule' ? startedBy.everyMinutes : 0;
    expect({ sources, schedules, logs, heard, routes: routes.toSorted() }).toEqual({
      sources: startedBy.kind === 'queue' ? [source(startedBy)] : [],
      schedules: minutes === 0 ? [] : [`rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`],
      logs: startedBy.kind === 'sms-log' ? [smsLog, `${smsLog}/Failure`] : [],
      heard:
        startedBy.kind === 'topic' ? [`lambda arn:aws:sns:eu-central-1:${account}:kesher-demo-${startedBy.topic}`] : [],
      routes:
        startedBy.kind === 'http'
          ? startedBy.routes.map((route) => `${startedBy.door === 'staff' ? 'JWT' : 'NONE'} ${route}`).toSorted()
          : [],
    });
  });

  it('has every queue of the definitions with its dead letters, and no other', () => {
    const names = Object.keys(queues).flatMap((name) => [`kesher-demo-${name}`, `kesher-demo-${name}-dead`]);
    const there = ofType(resources, 'AWS::SQS::Queue').map((one) => String(one.properties['QueueName']));
    expect(there.toSorted()).toEqual(names.toSorted());
  });
});

describe('the environment', () => {
  const known = localEnvironment({
    endpoints: { dynamodb: '', queues: '', channels: '', files: '' },
    credentials: { accessKeyId: '', secretAccessKey: '' },
    tables: [...new Set(allFunctions.flatMap(({ reads, writes }) => [...reads, ...writes]))],
    queues: Object.keys(queues),
    url: 'http://127.0.0.1',
    publicPageUrl: '',
    linkSecret: '',
    apiPlaces,
    accountFile: '',
  });

  it.each(allFunctions)('of $name uses no key that local does not know', ({ name }) => {
    const ours = Object.keys(environmentOf(name)).filter((key) => !key.startsWith('WEBHOOK_SECRETS_'));
    // On one machine a file takes the place of the pool.
    const onlyOnAws = ['NODE_OPTIONS', 'USER_POOL_ID'];
    expect(ours.filter((key) => !onlyOnAws.includes(key) && !(key in known))).toEqual([]);
  });

  it.each(allFunctions)('of $name names its own tables and queues, and no others', (spec) => {
    const { name, reads, writes, sendsTo } = spec;
    const environment = environmentOf(name);
    const named = Object.entries(environment).filter(([key]) => /^(TABLE|QUEUE_URL)_/.test(key));
    const url = (queue: QueueName) => `https://sqs.eu-central-1.amazonaws.com/${account}/kesher-demo-${queue}`;
    expect(Object.fromEntries(named)).toEqual({
      // Whoever reads may put on record, in the office, what it cannot read.
      ...Object.fromEntries(
        [...reads, ...writes, ...(reads.length > 0 ? ['office' as const] : [])].map((table) => [
          tableVariable(table),
          `kesher-demo-${table}`,
        ]),
      ),
      ...Object.fromEntries(sendsTo.map((queue) => [queueVariable(queue), url(queue)])),
    });
  });

  it.each(allFunctions)('of $name satisfies what its code parses at the start', ({ name, startedBy, reads }) => {
    const environment = environmentOf(name);
    if (reads.length > 0 && name.startsWith('post-office-')) postOfficeConfig.parse(environment);
    if (reads.length > 0 && name.startsWith('customers-')) customersConfig.parse(environment);
    if (startedBy.kind === 'http' && startedBy.door === 'staff') signInConfigSchema.parse(environment);
    if (startedBy.kind === 'http' && startedBy.door === 'public') apiPageConfigSchema.parse(environment);
  });

  it('holds no secret, only what CloudFormation resolves; and hands webhook secrets to the webhook door alone', () => {
    const secrets = allFunctions.flatMap(({ name }) =>
      Object.entries(environmentOf(name)).filter(([key]) => key.includes('SECRET')),
    );
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter(([, value]) => !/^\{\{resolve:secretsmanager:kesher-demo-[a-z-]+:/.test(value))).toEqual([]);
    const receivers = allFunctions.filter(({ name }) => 'WEBHOOK_SECRETS_KESHER' in environmentOf(name));
    expect(receivers.map(({ name }) => name)).toEqual(['customers-webhook']);
  });
});
