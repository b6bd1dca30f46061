import type { TableName } from '@kesher/adapters/dynamodb/tables';
import { tables } from '@kesher/adapters/dynamodb/tables';
import type { TopicName } from '@kesher/adapters/sns/topics';
import type { QueueName } from '@kesher/adapters/sqs/queues';
import type { Lane } from '@kesher/domain/lane';
import { Aws } from 'aws-cdk-lib';

/** What the stage calls something on AWS. */
export const named = (stage: { name: string }, what: string) => `kesher-${stage.name}-${what}`;

/** The queue that takes what `queue` could not handle; local uses the same suffix. */
export const deadLettersOf = (queue: string) => `${queue}-dead`;

type Place = { name: string; region: string };

/**
 * Stacks name what they use instead of importing it: an exported value could not change while anybody imports it, and a
 * function's rights read in the template as what they are.
 */
const arn = ({ region }: Place, service: string, resource: string) =>
  `arn:${Aws.PARTITION}:${service}:${region}:${Aws.ACCOUNT_ID}:${resource}`;

export const tableArn = (stage: Place, table: TableName) => arn(stage, 'dynamodb', `table/${named(stage, table)}`);

export const indexArns = (stage: Place, table: TableName) =>
  Object.keys(tables[table].indexes).map((index) => `${tableArn(stage, table)}/index/${index}`);

export const queueArn = (stage: Place, queue: QueueName) => arn(stage, 'sqs', named(stage, queue));

export const topicArn = (stage: Place, topic: TopicName) => arn(stage, 'sns', named(stage, topic));

export const configurationSet = (stage: { name: string }, lane: Lane) => named(stage, lane);

export const configurationSetArn = (stage: Place, lane: Lane) =>
  arn(stage, 'ses', `configuration-set/${configurationSet(stage, lane)}`);

export const identityArn = (stage: Place, identity: string) => arn(stage, 'ses', `identity/${identity}`);

export const userPoolArn = (stage: Place, id: string) => arn(stage, 'cognito-idp', `userpool/${id}`);

/** A log group with the streams in it: rights on logs are rights on streams. */
export const logGroupArn = (stage: Place, group: string) => arn(stage, 'logs', `log-group:${group}:*`);

export const logGroupOf = (stage: { name: string }, functionName: string) =>
  `/aws/lambda/${named(stage, functionName)}`;

/** SNS names these by itself, one pair for the whole account and region: what arrived, and what failed. */
export const smsLogGroups = ({ region }: Place) =>
  ['DirectPublishToPhoneNumber', 'DirectPublishToPhoneNumber/Failure'].map(
    (name) => `sns/${region}/${Aws.ACCOUNT_ID}/${name}`,
  );

/** Bucket names are shared by all of AWS, so the account and the region are in it. */
export const siteBucket = (stage: Place) => `${named(stage, 'site')}-${Aws.ACCOUNT_ID}-${stage.region}`;

/** Where the files of the public page lie. */
export const publicFilesBucket = (stage: Place) => `${named(stage, 'status')}-${Aws.ACCOUNT_ID}-${stage.region}`;

export const publicFilesArn = (stage: Place) => `arn:${Aws.PARTITION}:s3:::${publicFilesBucket(stage)}`;

export const linkSecretOf = (stage: { name: string }) => named(stage, 'link-secret');

export const webhookSecretOf = (stage: { name: string }, sender: string) => named(stage, `webhook-${sender}`);
