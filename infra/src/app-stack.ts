import type { AppSpec } from '@kesher/adapters/lambda/app-spec';
import type { FunctionSpec, Trigger } from '@kesher/adapters/lambda/function-spec';
import type { QueueName } from '@kesher/adapters/sqs/queues';
import { Aws, Stack as CdkStack, Duration } from 'aws-cdk-lib';
import { CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { CfnPermission, EventSourceMapping, type Function } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { CfnSubscription } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { addFunction, type Surroundings } from './function.ts';
import { logGroupArn, named, smsLogGroups, topicArn } from './names.ts';
import { addQueue } from './queue.ts';
import type { Stage } from './stage.ts';

/** The API that the routes hang on. */
export type Doors = { apiId: string; authorizerId: string | undefined };

/** The queues so far. An app adds those it consumes; whoever sends to another app's queue is deployed after that app. */
export type Queues = Map<QueueName, Queue>;

type Options = Omit<Surroundings, 'settings' | 'queueUrl'> & { doors: Doors; queues: Queues };

/** One app: its functions, the queues it consumes, its schedules and its routes. */
export class AppStack extends CdkStack {
  constructor(scope: Construct, app: AppSpec, options: Options) {
    const { stage, doors, queues } = options;
    super(scope, named(stage, app.name), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: the app ${app.name}.`,
    });
    for (const { startedBy } of app.functions) {
      if (startedBy.kind === 'queue') queues.set(startedBy.queue, addQueue(this, { stage, name: startedBy.queue }));
    }
    const queueOf = (name: QueueName) => {
      const queue = queues.get(name);
      if (!queue) throw new Error(`${app.name} uses the queue "${name}", which no app before it consumes`);
      return queue;
    };
    const queueUrl = (name: QueueName) => queueOf(name).queueUrl;
    for (const spec of app.functions) {
      const deployed = addFunction(this, spec, { ...options, queueUrl, settings: app.settings });
      start(this, { spec, deployed, stage, doors, queueOf });
    }
  }
}

type Started = {
  spec: FunctionSpec;
  deployed: Function;
  stage: Stage;
  doors: Doors;
  queueOf: (name: QueueName) => Queue;
};

function start(scope: Construct, { spec, deployed, stage, doors, queueOf }: Started): void {
  const { startedBy } = spec;
  switch (startedBy.kind) {
    case 'queue':
      startByQueue(scope, { spec, deployed, stage, queue: queueOf(startedBy.queue), trigger: startedBy });
      return;
    case 'schedule':
      new Rule(scope, `Schedule-${spec.name}`, {
        ruleName: named(stage, spec.name),
        schedule: Schedule.rate(Duration.minutes(startedBy.everyMinutes)),
        targets: [new LambdaFunction(deployed)],
      });
      return;
    case 'sms-log':
      if (stage.sms.deliveryLog !== 'none') startBySmsLog(scope, { spec, deployed, stage });
      return;
    case 'topic':
      startByTopic(scope, { spec, deployed, topic: topicArn(stage, startedBy.topic) });
      return;
    case 'http':
      openDoor(scope, { spec, deployed, doors, trigger: startedBy });
  }
}

function startByQueue(
  scope: Construct,
  started: { spec: FunctionSpec; deployed: Function; stage: Stage; queue: Queue; trigger: Trigger & { kind: 'queue' } },
): void {
  const { spec, deployed, stage, queue, trigger } = started;
  const pollers = trigger.queue.endsWith('-crisis') ? stage.crisisPollers : undefined;
  new EventSourceMapping(scope, `Source-${spec.name}`, {
    target: deployed,
    eventSourceArn: queue.queueArn,
    batchSize: trigger.batchSize,
    // Not reserved concurrency: a new account has ten in all, and what is reserved is taken from everybody else.
    // AWS takes either this or pollers that stand ready; their maximum then is the bound.
    ...(pollers
      ? { provisionedPollerConfig: { minimumPollers: pollers.minimum, maximumPollers: pollers.maximum } }
      : { maxConcurrency: trigger.maxConcurrency }),
    reportBatchItemFailures: true,
  });
}

/** CloudWatch starts the function with each piece of the log. A log takes two such filters: so many stages can share it. */
function startBySmsLog(
  scope: Construct,
  { spec, deployed, stage }: { spec: FunctionSpec; deployed: Function; stage: Stage },
): void {
  for (const [index, logGroupName] of smsLogGroups(stage).entries()) {
    const permission = new CfnPermission(scope, `LogPermission${index}-${spec.name}`, {
      action: 'lambda:InvokeFunction',
      functionName: deployed.functionArn,
      principal: 'logs.amazonaws.com',
      sourceAccount: Aws.ACCOUNT_ID,
      sourceArn: logGroupArn(stage, logGroupName),
    });
    const filter = new CfnSubscriptionFilter(scope, `Log${index}-${spec.name}`, {
      logGroupName,
      filterPattern: '',
      destinationArn: deployed.functionArn,
    });
    filter.addResourceDependency(permission);
  }
}

function startByTopic(
  scope: Construct,
  { spec, deployed, topic }: { spec: FunctionSpec; deployed: Function; topic: string },
): void {
  const permission = new CfnPermission(scope, `TopicPermission-${spec.name}`, {
    action: 'lambda:InvokeFunction',
    functionName: deployed.functionArn,
    principal: 'sns.amazonaws.com',
    sourceArn: topic,
  });
  const subscription = new CfnSubscription(scope, `Topic-${spec.name}`, {
    topicArn: topic,
    protocol: 'lambda',
    endpoint: deployed.functionArn,
  });
  subscription.addResourceDependency(permission);
}

function openDoor(
  scope: Construct,
  opened: { spec: FunctionSpec; deployed: Function; doors: Doors; trigger: Trigger & { kind: 'http' } },
): void {
  const { spec, deployed, doors, trigger } = opened;
  const integration = new CfnIntegration(scope, `Door-${spec.name}`, {
    apiId: doors.apiId,
    integrationType: 'AWS_PROXY',
    integrationUri: deployed.functionArn,
    payloadFormatVersion: '2.0',
  });
  const permission = new CfnPermission(scope, `DoorPermission-${spec.name}`, {
    action: 'lambda:InvokeFunction',
    functionName: deployed.functionArn,
    principal: 'apigateway.amazonaws.com',
    sourceArn: `arn:${Aws.PARTITION}:execute-api:${CdkStack.of(scope).region}:${Aws.ACCOUNT_ID}:${doors.apiId}/*`,
  });
  for (const routeKey of trigger.routes) {
    const authorizerId = trigger.door === 'staff' ? doors.authorizerId : undefined;
    const route = new CfnRoute(scope, `Route ${routeKey.replace(' /', ' ').replaceAll('/', ' ')}`, {
      apiId: doors.apiId,
      routeKey,
      target: `integrations/${integration.ref}`,
      ...(authorizerId === undefined ? { authorizationType: 'NONE' } : { authorizationType: 'JWT', authorizerId }),
    });
    route.node.addDependency(permission);
    if (authorizerId === undefined) acknowledge(route, { id: 'AwsSolutions-APIG4', reason: whyOpen[trigger.door] });
  }
}

const whyOpen: Record<(Trigger & { kind: 'http' })['door'], string> = {
  staff:
    'This stage has no authoriser (an emulator without one); the function itself refuses whoever is not signed in.',
  customer: 'Customers never log in: the opaque link in the path is what they prove themselves by.',
  webhook: 'Senders prove themselves by the signature of the body, which the function checks before it reads it.',
  public: 'It shows the description of the API, which is no secret.',
};
