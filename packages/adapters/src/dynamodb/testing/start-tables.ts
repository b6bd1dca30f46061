import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { overSdk } from '../sdk-dynamo.ts';
import { openTable, type Table } from '../table.ts';
import { type TableName, tables, tableVariable } from '../tables.ts';
import { createThinDynamo } from '../thin-dynamo.ts';

/**
 * A DynamoDB for the contract tests: dynalite in this process, or the engine at `KESHER_TEST_DYNAMODB` (an endpoint,
 * e.g. Amazon's DynamoDB Local). `empty` makes a new table for a role, `emptyNamed` also tells what
 * it is called.
 */
export async function startTables() {
  const engine = await startEngine(process.env['KESHER_TEST_DYNAMODB']);
  const [region, credentials] = ['eu-central-1', { accessKeyId: 'local', secretAccessKey: 'local' }];
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region, credentials });
  const dynamo =
    process.env['AWS_CLIENTS'] === 'sdk'
      ? overSdk(client)
      : createThinDynamo({ endpoint: new URL(engine.endpoint), region, credentials: () => credentials });
  const made: string[] = [];
  return {
    client,
    /** What tables are opened over: the client that processes use, or the SDK's where `AWS_CLIENTS=sdk` says so. */
    dynamo,
    async empty(role: TableName): Promise<Table> {
      return (await this.emptyNamed(role)).table;
    },
    async emptyNamed(role: TableName): Promise<{ table: Table; name: string }> {
      const name = `${role}-${randomBytes(6).toString('hex')}`;
      await client.send(createTable(role, name));
      await waitUntilTableExists({ client, minDelay: 0.01, maxDelay: 0.1, maxWaitTime: 30 }, { TableName: name });
      made.push(name);
      return { table: openTable(dynamo, role, { [tableVariable(role)]: name }), name };
    },
    async stop(): Promise<void> {
      if (engine.keepsTables) for (const TableName of made) await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
      dynamo.destroy();
      await engine.stop();
    },
  };
}

async function startEngine(endpoint: string | undefined) {
  if (endpoint) return { endpoint, keepsTables: true, stop: async () => undefined };
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keepsTables: false,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createTable(role: TableName, TableName: string): CreateTableCommand {
  const indexes = Object.entries<{ pk: string; sk: string; projectAll?: true }>(tables[role].indexes);
  const attributes = new Set(['pk', 'sk', ...indexes.flatMap(([, { pk, sk }]) => [pk, sk])]);
  return new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: keySchema('pk', 'sk'),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(([IndexName, { pk, sk, projectAll }]) => ({
        IndexName,
        KeySchema: keySchema(pk, sk),
        Projection: { ProjectionType: projectAll ? ('ALL' as const) : ('KEYS_ONLY' as const) },
      })),
    }),
  });
}

function keySchema(pk: string, sk: string) {
  return [
    { AttributeName: pk, KeyType: 'HASH' as const },
    { AttributeName: sk, KeyType: 'RANGE' as const },
  ];
}
