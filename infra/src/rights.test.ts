import { type TableName, tables } from '@kesher/adapters/dynamodb/tables';
import { allFunctions } from '@kesher/local/apps';
import { describe, expect, it } from 'vitest';
import {
  account,
  buildStage,
  ofType,
  type Resource,
  resourcesOf,
  type Statement,
  statementsOf,
  templatesOf,
} from './deployed.fixture.ts';

const resources = resourcesOf(templatesOf(buildStage()));
const rights = (name: string) => statementsOf(resources, `kesher-demo-${name}`);
const may = (name: string, action: string) =>
  rights(name).filter((one) => one.Effect === 'Allow' && one.Action.some((allowed) => covers(allowed, action)));
const covers = (allowed: string, action: string) => new RegExp(`^${allowed.replaceAll('*', '.*')}$`, 'i').test(action);
const tableArn = (table: string) => `arn:aws:dynamodb:eu-central-1:${account}:table/kesher-demo-${table}`;
const withIndexes = (table: TableName) => [
  tableArn(table),
  ...Object.keys(tables[table].indexes).map((index) => `${tableArn(table)}/index/${index}`),
];
const on = (statements: readonly Statement[]) => [...new Set(statements.flatMap((one) => one.Resource))].toSorted();

describe('the right to change accounts', () => {
  it('belongs to the function that manages the team alone, and ends at the stage’s own pool', () => {
    const able = allFunctions.filter(({ name }) => may(name, 'cognito-idp:AdminCreateUser').length > 0);
    expect(able.map(({ name }) => name)).toEqual(['customers-team']);
    for (const never of ['cognito-idp:AdminDeleteUser', 'cognito-idp:AdminSetUserPassword'])
      expect(may('customers-team', never)).toEqual([]);
    const [pool, ...others] = on(may('customers-team', 'cognito-idp:AdminDisableUser'));
    expect(pool).toMatch(/^arn:aws:cognito-idp:eu-central-1:\d{12}:userpool\/[^*]+$/);
    expect(others).toEqual([]);
  });
});

describe('the right to send', () => {
  const senders = allFunctions.filter(({ channels }) => channels.length > 0).map(({ name }) => name);

  const toCustomers = senders.filter((name) => name !== 'post-office-sweep');

  it('belongs to the send functions, and to the sweep that alerts staff, alone', () => {
    const ofLanes = ['post-office-send-crisis', 'post-office-send-care', 'post-office-send-routine'];
    expect(senders).toEqual([...ofLanes, 'post-office-sweep']);
    const mailing = ['ses:SendRawEmail', 'ses:SendEmail', 'ses:SendBulkTemplatedEmail'];
    const able = allFunctions.filter(({ name }) =>
      [...mailing, 'sns:Publish'].some((action) => may(name, action).length > 0),
    );
    expect(able.map(({ name }) => name)).toEqual(senders);
  });

  it.each(senders)('of %s ends at the configured identity and the configuration set of its lane', (name) => {
    const lane = name === 'post-office-sweep' ? 'crisis' : name.replace('post-office-send-', '');
    const mail = may(name, 'ses:SendRawEmail');
    expect(on(mail)).toEqual([
      `arn:aws:ses:eu-central-1:${account}:configuration-set/kesher-demo-${lane}`,
      `arn:aws:ses:eu-central-1:${account}:identity/ofek-optics.example`,
    ]);
    expect(mail.map(({ Action, Condition }) => ({ Action, Condition }))).toEqual([
      { Action: ['ses:SendRawEmail'], Condition: { StringLike: { 'ses:FromAddress': '*@ofek-optics.example' } } },
    ]);
  });

  it('comes with the right to ask for the account’s quota, and to no other function', () => {
    const able = allFunctions.filter(({ name }) => may(name, 'ses:GetSendQuota').length > 0);
    expect(able.map(({ name }) => name)).toEqual(senders);
  });

  it.each(toCustomers)(
    'of %s comes with the right to put a stop on record, which is learnt from the channel’s answer',
    (name) => {
      expect(on(may(name, 'dynamodb:UpdateItem'))).toContain(tableArn('customers'));
    },
  );

  it.each(senders)('of %s reaches phones and no topic', (name) => {
    const denied = rights(name).filter(({ Effect, Action }) => Effect === 'Deny' && Action.includes('sns:Publish'));
    expect(on(denied)).toEqual(['arn:aws:sns:*:*:*']);
  });

  it('does not come with sandbox recipients the right to send as them', () => {
    const sandbox = buildStage((stage) => ({
      ...stage,
      email: { ...stage.email, sandboxRecipients: ['someone@example.org'] },
    }));
    const statements = statementsOf(resourcesOf(templatesOf(sandbox)), 'kesher-demo-post-office-send-care');
    const mail = statements.filter(({ Action }) => Action.includes('ses:SendRawEmail'));
    expect(on(mail)).toContain(`arn:aws:ses:eu-central-1:${account}:identity/someone@example.org`);
    expect(mail.map(({ Condition }) => Condition)).toEqual([
      { StringLike: { 'ses:FromAddress': '*@ofek-optics.example' } },
    ]);
  });
});

describe('the rights on tables', () => {
  it.each(allFunctions)('of $name are those of its manifest, table by table', ({ name, reads, writes }) => {
    for (const action of ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']) {
      expect(on(may(name, action))).toEqual(reads.flatMap(withIndexes).toSorted());
    }
    for (const verb of ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']) {
      const whole = may(name, `dynamodb:${verb}`).filter(({ Condition }) => Condition === undefined);
      expect(on(whole)).toEqual(writes.map(tableArn).toSorted());
    }
    expect(may(name, 'dynamodb:Scan')).toEqual([]);
    expect(may(name, 'dynamodb:DeleteTable')).toEqual([]);
  });

  it.each(allFunctions)('let $name put on record what it cannot read, and nothing else in the office', (spec) => {
    const bound = may(spec.name, 'dynamodb:PutItem').filter(({ Condition }) => Condition !== undefined);
    const needed = spec.reads.length > 0 && !spec.writes.some((table) => table === 'office');
    expect(bound.map(({ Action, Resource, Condition }) => ({ Action, Resource, Condition }))).toEqual(
      needed
        ? [
            {
              Action: ['dynamodb:PutItem'],
              Resource: [tableArn('office')],
              Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['unreadable'] } },
            },
          ]
        : [],
    );
  });

  it('include the own key of health data exactly where a function touches such a table', () => {
    const keyed = resourcesOf(templatesOf(buildStage((stage) => ({ ...stage, ownKeyForHealthData: true }))));
    const users = allFunctions.filter(({ name }) =>
      statementsOf(keyed, `kesher-demo-${name}`).some(({ Action }) => Action.includes('kms:Decrypt')),
    );
    const touching = allFunctions.filter(({ reads, writes }) =>
      [...reads, ...writes].some((table) => tables[table].holdsHealthData),
    );
    expect(users.map(({ name }) => name)).toEqual(touching.map(({ name }) => name));
    const encrypted = ofType(keyed, 'AWS::DynamoDB::Table').filter(
      ({ properties }) => (properties['SSESpecification'] as { SSEType?: string } | undefined)?.SSEType === 'KMS',
    );
    const healthTables = Object.entries(tables).filter(([, { holdsHealthData }]) => holdsHealthData);
    expect(encrypted.map(({ properties }) => String(properties['TableName'])).toSorted()).toEqual(
      healthTables.map(([table]) => `kesher-demo-${table}`).toSorted(),
    );
  });
});

describe('every right', () => {
  const publicFiles = `arn:aws:s3:::kesher-demo-status-${account}-eu-central-1/*`;

  it('names exact resources, but for log streams, the public page, phone numbers and the account’s quota', () => {
    const wide = allFunctions.flatMap(({ name }) =>
      rights(name)
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(({ Action, Resource }) => [
          ...Action.filter((action) => action.includes('*')),
          ...Resource.filter((one) => one.includes('*') && !one.startsWith('arn:aws:logs:') && one !== publicFiles).map(
            (one) => `${Action.join()} ${one}`,
          ),
        ]),
    );
    expect([...new Set(wide)]).toEqual(['ses:GetSendQuota *', 'sns:Publish *']);
  });

  it('to the public page belongs to what asks for it, and nobody may delete there', () => {
    const able = allFunctions.filter(({ name }) => may(name, 's3:PutObject').length > 0);
    expect(able.map(({ name }) => name)).toEqual(
      allFunctions.filter((spec) => spec.publicFiles).map(({ name }) => name),
    );
    expect(allFunctions.filter(({ name }) => may(name, 's3:DeleteObject').length > 0)).toEqual([]);
  });

  it('stands in the role itself, and no managed policy is attached', () => {
    const roles = ofType(resources, 'AWS::IAM::Role');
    expect(roles.filter(({ properties }) => properties['ManagedPolicyArns'] !== undefined)).toEqual([]);
    expect(ofType(resources, 'AWS::IAM::Policy')).toEqual([]);
  });

  it.each(allFunctions)('of $name together fit into what IAM lets a role hold', ({ name }) => {
    expect(JSON.stringify(rights(name)).length).toBeLessThan(10_240);
  });

  it.each(allFunctions)('of $name to hint ends at the queues that it sends to', ({ name, sendsTo }) => {
    const queues = sendsTo.map((queue) => `arn:aws:sqs:eu-central-1:${account}:kesher-demo-${queue}`);
    expect(on(may(name, 'sqs:SendMessage'))).toEqual(queues.toSorted());
  });
});

describe('the topic of channel events', () => {
  it('takes events of our configuration sets only', () => {
    const policies = ofType(resources, 'AWS::SNS::TopicPolicy').filter(({ stack }) => stack === 'kesher-demo-channels');
    expect(policies.flatMap(allowedBy)).toEqual([
      expect.objectContaining({
        Principal: { Service: 'ses.amazonaws.com' },
        Condition: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnEquals: {
            'aws:SourceArn': ['crisis', 'care', 'routine'].map(
              (lane) => `arn:aws:ses:eu-central-1:${account}:configuration-set/kesher-demo-${lane}`,
            ),
          },
        },
      }),
    ]);
  });

  it('fills no queue itself, for its events carry addresses: a function takes those away', () => {
    const opened = ofType(resources, 'AWS::SQS::QueuePolicy').flatMap(allowedBy);
    expect(opened).toEqual([]);
    const fed = ofType(resources, 'AWS::SNS::Subscription').map(({ properties }) => properties['Protocol']);
    expect(fed).not.toContain('sqs');
    const filling = allFunctions.filter(({ name }) =>
      on(may(name, 'sqs:SendMessage')).some((arn) => arn.endsWith('kesher-demo-receipts')),
    );
    expect(filling.map(({ name }) => name)).toEqual([
      'post-office-forward-email-events',
      'post-office-forward-sms-log',
    ]);
  });
});

function allowedBy({ properties }: Resource): { Effect: string }[] {
  const { Statement } = properties['PolicyDocument'] as { Statement: { Effect: string }[] };
  return Statement.filter(({ Effect }) => Effect === 'Allow');
}
