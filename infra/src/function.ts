import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import type { QueueName } from '@kesher/adapters/sqs/queues';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type CfnFunction, type Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { environmentOf, type Places } from './environment.ts';
import { logGroupOf, named } from './names.ts';
import { rightsOf } from './rights.ts';
import type { Stage } from './stage.ts';

/** What a function needs to know of the deployment around it. */
export type Surroundings = {
  stage: Stage;
  places: Places;
  /** What the app's own schema asks of the environment. */
  settings: readonly string[];
  /** As SQS itself names it. */
  queueUrl: (queue: QueueName) => string;
  healthKeyArn: string | undefined;
  /** The bundle of an entry; tests hand in a stub. */
  codeOf: (entry: URL) => Code;
};

/** One line of a manifest as a Lambda function: its code, its environment and exactly its rights, in one call. */
export function addFunction(scope: Construct, spec: FunctionSpec, around: Surroundings): Function {
  const { stage } = around;
  const log = new LogGroup(scope, `Log-${spec.name}`, {
    logGroupName: logGroupOf(stage, spec.name),
    retention: stage.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `Role-${spec.name}`, {
    description: `What ${spec.name} may do`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    // In the role itself: a policy beside it could come after the function, which would start without its rights.
    inlinePolicies: { manifest: new PolicyDocument({ statements: rightsOf(spec, around) }) },
  });
  acknowledgeForced(role, spec, stage);
  const deployed = new Function(scope, spec.name, {
    functionName: named(stage, spec.name),
    // CloudFormation looks a secret up again only when something else of the function changes.
    description: `${spec.name}, secrets revision ${stage.secretsRevision}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: stage.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
    handler: 'index.handler',
    code: around.codeOf(spec.entry),
    timeout: Duration.seconds(spec.timeoutSeconds),
    memorySize: spec.memoryMb,
    ...reservedFor(spec, stage),
    environment: environmentOf(spec, around),
    logGroup: log,
    role,
  });
  // The function names its role, which holds all its rights: that is order enough, and a linter says so.
  (deployed.node.defaultChild as CfnFunction).addDeletionOverride('DependsOn');
  return deployed;
}

/** What a crisis needs, and the doors that everybody opens then, is kept for them where the account is large enough. */
function reservedFor(
  { startedBy }: FunctionSpec,
  { reservedConcurrency: reserved }: Stage,
): { reservedConcurrentExecutions?: number } {
  if (startedBy.kind === 'queue' && startedBy.queue.endsWith('-crisis') && reserved)
    return { reservedConcurrentExecutions: reserved.crisis };
  if (startedBy.kind === 'http' && startedBy.door === 'customer' && reserved)
    return { reservedConcurrentExecutions: reserved.doors };
  return {};
}

/** The wildcards that AWS leaves no way around. */
function acknowledgeForced(role: Role, spec: FunctionSpec, stage: Stage): void {
  const streams = `arn:<AWS::Partition>:logs:${stage.region}:<AWS::AccountId>:log-group:${logGroupOf(stage, spec.name)}:*`;
  acknowledge(role, {
    id: `AwsSolutions-IAM5[Resource::${streams}]`,
    reason: 'Lambda names a log stream when it starts an instance; the log group before it is exact.',
  });
  if (spec.publicFiles) {
    const bucket = `arn:<AWS::Partition>:s3:::kesher-${stage.name}-status-<AWS::AccountId>-${stage.region}`;
    acknowledge(role, {
      id: `AwsSolutions-IAM5[Resource::${bucket}/*]`,
      reason:
        'It writes every file of the public page, and each bulletin has one of its own; the bucket holds no other.',
    });
  }
  if (spec.channels.length > 0) {
    const reason =
      'A phone number has no ARN, and a denial beside it takes every topic away again. Nor has the account’s sending quota, which ses:GetSendQuota only reads.';
    for (const id of ['AwsSolutions-IAM5[Resource::*]', 'Serverless-LambdaStarPermissions'])
      acknowledge(role, { id, reason });
  }
}
