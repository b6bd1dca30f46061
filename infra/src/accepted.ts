import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

type Accepted = { id: string; reason: string };

const awsKey =
  'AWS’s own key encrypts it. A key of one’s own costs USD 1 a month each; the stage file has it for health data.';

/** What the rule packs find on every resource of a type, and why it is right here. What one resource alone needs stands beside it. */
const acceptedByType: Record<string, readonly Accepted[]> = {
  'AWS::Lambda::Function': [
    {
      id: 'HIPAA.Security-LambdaInsideVPC',
      reason:
        'It talks to AWS’s public endpoints over TLS and to nothing else; a VPC with its endpoints costs by the hour.',
    },
    {
      id: 'HIPAA.Security-LambdaConcurrency',
      reason:
        'Bounded by the concurrency of its event source and the throttle of the API: reserved concurrency takes from all others, and a new account has ten. A large account reserves it for the crisis lane and the customers’ doors.',
    },
    {
      id: 'HIPAA.Security-LambdaDLQ',
      reason:
        'Queues have dead letters of their own, and doors are called by somebody who waits. A schedule comes again in a minute. A fate of an SMS that three attempts cannot forward rings an alarm and stays in the log; an event of SES that is lost leaves its message at “accepted”.',
    },
    {
      id: 'Serverless-LambdaDLQ',
      reason:
        'Queues have dead letters of their own, and doors are called by somebody who waits. A schedule comes again in a minute. A fate of an SMS that three attempts cannot forward rings an alarm and stays in the log; an event of SES that is lost leaves its message at “accepted”.',
    },
    {
      id: 'Serverless-LambdaTracing',
      reason:
        'What happened to a message is in its row, and traces are priced per request. Logs carry the ids to follow.',
    },
  ],
  'AWS::Lambda::EventSourceMapping': [
    {
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'SQS knows no destination on failure: the queue’s redrive policy moves what fails into its dead letters.',
    },
  ],
  'AWS::Events::Rule': [
    {
      id: 'Serverless-EventBusDLQ',
      reason: 'A start that was missed is made up for by the next one, and an alarm rings when none comes.',
    },
  ],
  'AWS::IAM::Role': [
    {
      id: 'HIPAA.Security-IAMNoInlinePolicy',
      reason:
        'Each role has one use. In the role itself its rights come and go with it, and no function starts before it has them.',
    },
  ],
  'AWS::Logs::LogGroup': [
    {
      id: 'HIPAA.Security-CloudWatchLogGroupEncrypted',
      reason: `Logs carry ids and no personal data; SNS’s log of SMS keeps two weeks. ${awsKey}`,
    },
  ],
  'AWS::DynamoDB::Table': [
    {
      id: 'HIPAA.Security-DynamoDBInBackupPlan',
      reason:
        'Point-in-time recovery covers every second of 35 days. Who must keep copies longer, or in another account, adds AWS Backup there.',
    },
  ],
  'AWS::SecretsManager::Secret': [
    {
      id: 'HIPAA.Security-SecretsManagerRotationEnabled',
      reason:
        'A rotated link secret would break every link already sent, and a webhook secret is agreed with its sender: people change both.',
    },
    { id: 'HIPAA.Security-SecretsManagerUsingKMSKey', reason: awsKey },
  ],
  'AWS::SNS::Topic': [
    {
      id: 'HIPAA.Security-SNSEncryptedKMS',
      reason:
        'SES and CloudWatch publish to an encrypted topic only by a key of one’s own. Nothing rests in a topic; the queue behind it is encrypted.',
    },
  ],
  'AWS::SNS::Subscription': [
    {
      id: 'Serverless-SNSRedrivePolicy',
      reason:
        'SNS tries a function for 23 days. An event that never comes leaves a message where it was, which staff see.',
    },
  ],
};

const deadLetters: Accepted = {
  id: 'Serverless-SQSRedrivePolicy',
  reason: 'These are the dead letters: from here on, people decide.',
};

/** Accepts what the rule packs find by type, over the whole tree. */
export function acceptByType(root: IConstruct): void {
  for (const node of root.node.findAll()) {
    if (!CfnResource.isCfnResource(node)) continue;
    for (const accepted of acceptedByType[node.cfnResourceType] ?? []) acknowledge(node, accepted);
    const isDeadLetters = node.cfnResourceType === 'AWS::SQS::Queue' && node.node.path.includes('-dead/');
    if (isDeadLetters) acknowledge(node, deadLetters);
  }
}
