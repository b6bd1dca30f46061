import { type TableName, tables } from '@kesher/adapters/dynamodb/tables';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { linkSecretOf, named, webhookSecretOf } from './names.ts';
import type { Stage } from './stage.ts';

/** What must outlive everything else: the tables, the key of health data, the secrets. A `destroy` leaves all of it. */
export class DataStack extends Stack {
  readonly healthKeyArn: string | undefined;

  constructor(scope: Construct, stage: Stage) {
    super(scope, named(stage, 'data'), {
      env: { region: stage.region },
      description: `Kesher ${stage.name}: tables and secrets. They stay when this stack is deleted.`,
      terminationProtection: stage.terminationProtection,
    });
    const key = stage.ownKeyForHealthData ? addHealthKey(this, stage) : undefined;
    this.healthKeyArn = key?.keyArn;
    for (const table of Object.keys(tables) as TableName[]) addTable(this, { stage, table, key });
    addSecret(this, 'LinkSecret', {
      name: linkSecretOf(stage),
      description: 'Behind customers’ links. A new value makes links that were already sent unreadable.',
    });
    for (const sender of stage.webhooks) {
      addSecret(this, `WebhookSecret-${sender}`, {
        name: webhookSecretOf(stage, sender),
        description:
          sender === 'fhir'
            ? 'The header that the FHIR server sends with each notification. Several values side by side, separated by a space, all count.'
            : `Signs the events of ${sender}. Several values side by side, separated by a space, all count.`,
      });
    }
  }
}

function addHealthKey(scope: Construct, stage: Stage): Key {
  return new Key(scope, 'HealthKey', {
    alias: named(stage, 'health-data'),
    description: 'Encrypts the tables that hold health data',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

function addTable(
  scope: Construct,
  { stage, table, key }: { stage: Stage; table: TableName; key: Key | undefined },
): void {
  const { indexes, holdsHealthData, expires } = tables[table];
  const text = (name: string) => ({ name, type: AttributeType.STRING });
  const deployed = new Table(scope, `Table-${table}`, {
    tableName: named(stage, table),
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...capacityOf(stage),
    ...(expires && { timeToLiveAttribute: 'expireAfter' }),
    ...(key && holdsHealthData && { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key }),
  });
  for (const [indexName, index] of Object.entries<{ pk: string; sk: string; projectAll?: true }>(indexes)) {
    deployed.addGlobalSecondaryIndex({
      indexName,
      partitionKey: text(index.pk),
      sortKey: text(index.sk),
      projectionType: index.projectAll ? ProjectionType.ALL : ProjectionType.KEYS_ONLY,
      ...capacityOf(stage),
    });
  }
  // A moved or renamed construct must never look like another table to CloudFormation.
  (deployed.node.defaultChild as CfnTable).overrideLogicalId(`Table${pascal(table)}`);
}

/** An index throttles its table, so both get the same. */
function capacityOf({ tables: { warmPerSecond, capPerSecond } }: Stage) {
  return {
    ...(warmPerSecond && {
      warmThroughput: { readUnitsPerSecond: warmPerSecond.reads, writeUnitsPerSecond: warmPerSecond.writes },
    }),
    ...(capPerSecond && { maxReadRequestUnits: capPerSecond.reads, maxWriteRequestUnits: capPerSecond.writes }),
  };
}

function addSecret(scope: Construct, id: string, { name, description }: { name: string; description: string }): void {
  const secret = new Secret(scope, id, {
    secretName: name,
    description,
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  (secret.node.defaultChild as CfnSecret).overrideLogicalId(`Secret${pascal(id)}`);
  acknowledge(secret, {
    id: 'AwsSolutions-SMG4',
    reason:
      'A rotated link secret would break every link already sent, and a webhook secret is agreed with its sender: people change both.',
  });
}

const pascal = (text: string) => text.replaceAll(/(^|-)([a-zA-Z])/g, (_, __, letter: string) => letter.toUpperCase());
