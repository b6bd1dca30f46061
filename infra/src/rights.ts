import { unreadablePartition } from '@kesher/adapters/dynamodb/set-aside';
import { tables } from '@kesher/adapters/dynamodb/tables';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { lanes } from '@kesher/domain/lane';
import { Aws } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Places } from './environment.ts';
import {
  configurationSetArn,
  identityArn,
  indexArns,
  logGroupArn,
  logGroupOf,
  publicFilesArn,
  queueArn,
  tableArn,
  userPoolArn,
} from './names.ts';
import type { Stage } from './stage.ts';

/** The lane that a send function serves is in its queue's name. */
const laneOf = (queue: string) => lanes.find((lane) => queue.endsWith(`-${lane}`));

/** What one line of a manifest may do on AWS, resource by resource. */
export function rightsOf(
  spec: FunctionSpec,
  { stage, healthKeyArn, places }: { stage: Stage; healthKeyArn: string | undefined; places: Places },
): PolicyStatement[] {
  return [
    allow('Logs', ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroupArn(stage, logGroupOf(stage, spec.name))]),
    ...tableRights(spec, stage),
    ...setAsideRights(spec, stage),
    ...healthKeyRights(spec, { stage, healthKeyArn }),
    ...queueRights(spec, stage),
    ...emailRights(spec, stage),
    ...smsRights(spec),
    ...publicFileRights(spec, stage),
    ...accountRights(spec, { stage, userPoolId: places.oidc.userPoolId }),
  ];
}

const allow = (sid: string, actions: string[], resources: string[]) =>
  new PolicyStatement({ sid, effect: Effect.ALLOW, actions, resources });

function tableRights({ reads, writes }: FunctionSpec, stage: Stage): PolicyStatement[] {
  const read = reads.flatMap((table) => [tableArn(stage, table), ...indexArns(stage, table)]);
  const written = writes.map((table) => tableArn(stage, table));
  return [
    ...(read.length > 0 ? [allow('Read', ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'], read)] : []),
    ...(written.length > 0
      ? [
          allow(
            'Write',
            ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
            written,
          ),
        ]
      : []),
  ];
}

/** Whoever reads may put on record that a row cannot be read, and write nothing else there. */
function setAsideRights({ reads, writes }: FunctionSpec, stage: Stage): PolicyStatement[] {
  if (reads.length === 0 || writes.includes('office')) return [];
  const rights = allow('SetAside', ['dynamodb:PutItem'], [tableArn(stage, 'office')]);
  rights.addCondition('ForAllValues:StringEquals', { 'dynamodb:LeadingKeys': [unreadablePartition] });
  return [rights];
}

function healthKeyRights(
  { reads, writes }: FunctionSpec,
  { stage, healthKeyArn }: { stage: Stage; healthKeyArn: string | undefined },
): PolicyStatement[] {
  const touchesHealthData = [...reads, ...writes].some((table) => tables[table].holdsHealthData);
  if (healthKeyArn === undefined || !touchesHealthData) return [];
  // The five that DynamoDB uses on behalf of whoever reads or writes an item; through DynamoDB only.
  const rights = allow(
    'HealthDataKey',
    ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    [healthKeyArn],
  );
  rights.addCondition('StringEquals', { 'kms:ViaService': `dynamodb.${stage.region}.amazonaws.com` });
  return [rights];
}

function queueRights({ sendsTo, startedBy }: FunctionSpec, stage: Stage): PolicyStatement[] {
  const targets = sendsTo.map((queue) => queueArn(stage, queue));
  return [
    // A lane's backlog is asked for before its rows are hinted at again.
    ...(targets.length > 0 ? [allow('Hint', ['sqs:GetQueueAttributes', 'sqs:SendMessage'], targets)] : []),
    ...(startedBy.kind === 'queue'
      ? [
          allow(
            'Consume',
            ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
            [queueArn(stage, startedBy.queue)],
          ),
        ]
      : []),
  ];
}

function emailRights({ name, channels, startedBy, sendsBy }: FunctionSpec, stage: Stage): PolicyStatement[] {
  if (!channels.includes('email')) return [];
  const lane = startedBy.kind === 'queue' ? laneOf(startedBy.queue) : sendsBy;
  if (!lane) throw new Error(`${name} sends email and must be started by the queue of one lane, or name its lane`);
  const { domain, sandboxRecipients } = stage.email;
  const rights = allow(
    'SendEmail',
    ['ses:SendRawEmail'],
    [
      identityArn(stage, domain),
      configurationSetArn(stage, lane),
      ...sandboxRecipients.map((recipient) => identityArn(stage, recipient)),
    ],
  );
  // A sandbox recipient is an identity too; without this it could also be the sender.
  rights.addCondition('StringLike', { 'ses:FromAddress': `*@${domain}` });
  // The rate comes from the account; its quota has no ARN.
  return [rights, allow('AskForQuota', ['ses:GetSendQuota'], ['*'])];
}

/** To read and write the public page, and nothing in it ever goes away. Who may not list is told 403 of what is not there. */
function publicFileRights({ publicFiles }: FunctionSpec, stage: Stage): PolicyStatement[] {
  if (!publicFiles) return [];
  return [
    allow('PublicFiles', ['s3:GetObject', 's3:PutObject'], [`${publicFilesArn(stage)}/*`]),
    allow('PublicFilesMissing', ['s3:ListBucket'], [publicFilesArn(stage)]),
  ];
}

/** What an invitation, a change and a removal ask of the pool; nobody is deleted, and no password is read or set. */
function accountRights(
  { managesAccounts }: FunctionSpec,
  { stage, userPoolId }: { stage: Stage; userPoolId: string | undefined },
): PolicyStatement[] {
  if (!managesAccounts || userPoolId === undefined) return [];
  const actions = [
    'AdminAddUserToGroup',
    'AdminCreateUser',
    'AdminDisableUser',
    'AdminEnableUser',
    'AdminGetUser',
    'AdminListGroupsForUser',
    'AdminRemoveUserFromGroup',
    'AdminUpdateUserAttributes',
    'AdminUserGlobalSignOut',
  ];
  const named = actions.map((action) => `cognito-idp:${action}`);
  return [allow('Accounts', named, [userPoolArn(stage, userPoolId)])];
}

function smsRights({ channels }: FunctionSpec): PolicyStatement[] {
  if (!channels.includes('sms')) return [];
  return [
    // A phone number has no ARN, so AWS forces the asterisk; the denial leaves nothing but phone numbers of it.
    allow('SendSms', ['sns:Publish'], ['*']),
    new PolicyStatement({
      sid: 'NeverToTopics',
      effect: Effect.DENY,
      actions: ['sns:Publish'],
      resources: [`arn:${Aws.PARTITION}:sns:*:*:*`],
    }),
  ];
}
