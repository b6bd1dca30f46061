import type { AppSpec } from '@kesher/adapters/lambda/app-spec';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { type MetricName, metricDimension, metricNamespace, metrics } from '@kesher/adapters/lambda/metrics';
import { type Lane, lanes } from '@kesher/domain/lane';
import { Aws, Stack as CdkStack, Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { deadLettersOf, named } from './names.ts';
import type { Stage } from './stage.ts';

const fiveMinutes = Duration.minutes(5);

/** What of an app is watched. */
type Watched = Pick<AppSpec, 'name' | 'functions'>;

/** Alarms that say what people suffer, and one page of graphs. */
export class WatchStack extends CdkStack {
  constructor(scope: Construct, { stage, apps }: { stage: Stage; apps: readonly Watched[] }) {
    super(scope, named(stage, 'watch'), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: alarms and the dashboard.`,
    });
    const told = new SnsAction(addAlarmTopic(this, stage));
    const functions = apps.flatMap((app) => app.functions);
    const alarms = functions.flatMap((spec) => [
      alarmOnErrors(this, { stage, spec }),
      ...(spec.startedBy.kind === 'schedule' || spec.heartbeatMinutes ? [alarmOnSilence(this, { stage, spec })] : []),
      ...(spec.startedBy.kind === 'queue'
        ? [
            alarmOnDeadLetters(this, { stage, spec, queue: spec.startedBy.queue }),
            ...alarmOnAge(this, { stage, spec, queue: spec.startedBy.queue }),
          ]
        : []),
    ]);
    const counted = (Object.keys(metrics) as MetricName[]).map((name) => alarmOnMetric(this, { stage, name }));
    for (const alarm of [...alarms, ...counted]) alarm.addAlarmAction(told);
    addDashboard(this, { stage, apps });
  }
}

function addAlarmTopic(scope: Construct, stage: Stage): Topic {
  const topic = new Topic(scope, 'Alarms', { topicName: named(stage, 'alarms'), enforceSSL: true });
  // Any policy replaces the one that lets the account's own alarms publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOfThisAccount',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  for (const email of stage.alarmEmails) topic.addSubscription(new EmailSubscription(email));
  return topic;
}

/** By the minute where somebody must know within minutes. */
const metricOf = (stage: Stage, spec: FunctionSpec, metricName: string) =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: named(stage, spec.name) },
    statistic: 'Sum',
    period: spec.heartbeatMinutes ? Duration.minutes(1) : fiveMinutes,
  });

const queueMetric = (stage: Stage, queue: string, metricName: string) =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: named(stage, queue) },
    statistic: 'Maximum',
    period: fiveMinutes,
  });

function alarmOnErrors(scope: Construct, { stage, spec }: { stage: Stage; spec: FunctionSpec }): Alarm {
  return new Alarm(scope, `Errors-${spec.name}`, {
    alarmName: named(stage, `${spec.name}-errors`),
    alarmDescription: spec.impact,
    metric: metricOf(stage, spec, 'Errors'),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

/** A sweep that never starts makes no errors: what heals everything else has to be heard from. */
function alarmOnSilence(scope: Construct, { stage, spec }: { stage: Stage; spec: FunctionSpec }): Alarm {
  return new Alarm(scope, `Silence-${spec.name}`, {
    alarmName: named(stage, `${spec.name}-silence`),
    alarmDescription: `It did not start at all. ${spec.impact}`,
    metric: metricOf(stage, spec, 'Invocations'),
    threshold: 1,
    evaluationPeriods: spec.heartbeatMinutes ?? 2,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  });
}

/** What Kesher itself counts as wrong. */
function alarmOnMetric(scope: Construct, { stage, name }: { stage: Stage; name: MetricName }): Alarm {
  return new Alarm(scope, `Counted-${name}`, {
    alarmName: named(stage, name),
    alarmDescription: metrics[name].impact,
    metric: new Metric({
      namespace: metricNamespace,
      metricName: name,
      dimensionsMap: { [metricDimension]: named(stage, 'office') },
      statistic: 'Sum',
      period: fiveMinutes,
    }),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

function alarmOnDeadLetters(
  scope: Construct,
  { stage, spec, queue }: { stage: Stage; spec: FunctionSpec; queue: string },
): Alarm {
  return new Alarm(scope, `DeadLetters-${queue}`, {
    alarmName: named(stage, deadLettersOf(queue)),
    alarmDescription: `Something could not be worked on however often it was tried. ${spec.impact}`,
    metric: queueMetric(stage, deadLettersOf(queue), 'ApproximateNumberOfMessagesVisible'),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

/** How long a hint of a lane may wait before somebody should know. */
const patienceMinutes: Record<Lane, number> = { crisis: 3, care: 15, routine: 60 };

/** A lane whose hints grow old is slow or stuck although nothing fails. */
function alarmOnAge(
  scope: Construct,
  { stage, spec, queue }: { stage: Stage; spec: FunctionSpec; queue: string },
): Alarm[] {
  const lane = lanes.find((one) => queue.endsWith(`-${one}`));
  if (lane === undefined) return [];
  const minutes = patienceMinutes[lane];
  return [
    new Alarm(scope, `Age-${queue}`, {
      alarmName: named(stage, `${queue}-age`),
      alarmDescription: `Something has waited for more than ${minutes} minutes. ${spec.impact}`,
      metric: queueMetric(stage, queue, 'ApproximateAgeOfOldestMessage').with({ period: Duration.minutes(1) }),
      threshold: minutes * 60,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }),
  ];
}

function addDashboard(scope: Construct, { stage, apps }: { stage: Stage; apps: readonly Watched[] }): void {
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: named(stage, 'overview') });
  const consumed = apps
    .flatMap((app) => app.functions)
    .flatMap(({ startedBy }) => (startedBy.kind === 'queue' ? [startedBy.queue] : []));
  dashboard.addWidgets(
    new GraphWidget({
      title: 'Waiting in the queues',
      width: 12,
      left: consumed.map((queue) => queueMetric(stage, queue, 'ApproximateNumberOfMessagesVisible')),
    }),
    new GraphWidget({
      title: 'Age of the oldest hint, in seconds',
      width: 12,
      left: consumed.map((queue) => queueMetric(stage, queue, 'ApproximateAgeOfOldestMessage')),
    }),
  );
  dashboard.addWidgets(
    ...apps.map(
      (app) =>
        new GraphWidget({
          title: `Errors of ${app.name}`,
          width: 8,
          left: app.functions.map((spec) => metricOf(stage, spec, 'Errors')),
        }),
    ),
  );
}
