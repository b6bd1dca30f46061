import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { region } from '../environment.ts';
import { refusalOfCaller } from '../loopback/callers.ts';
import { refuseCaller } from '../loopback/refuse-caller.ts';
import { type DynaliteStore, makeDynalite } from './dynalite-internals.ts';
import { putIndexEntriesFirst } from './index-order.ts';
import { addMissingIndexes } from './missing-indexes.ts';

/** The shape of `packages/adapters/src/dynamodb/tables.ts`, and of the toy tables in tests. */
export type TableDefinitions = Record<
  string,
  { indexes: Record<string, { pk: string; sk: string; projectAll?: true }> }
>;

/**
 * Starts the local DynamoDB and creates the tables and the indexes that are not there yet.
 * `folder` is where it keeps its data; without one everything stays in memory.
 */
export async function startDynamodb(options: {
  folder: string | undefined;
  tables: TableDefinitions;
  accessKeyId: string;
}) {
  putIndexEntriesFirst();
  const { server, store } = makeDynalite({ ...(options.folder && { path: options.folder }), createTableMs: 0 });
  const { accessKeyId } = options;
  const answer = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // DynamoDB has one address. Any other makes dynalite throw, or answer pages of every origin.
    const refusal = refusalOfCaller(request.headers, accessKeyId);
    if (refusal) return refuseCaller(request, response, refusal);
    if (request.url !== '/') return void response.writeHead(404).end();
    for (const listener of answer) listener.call(server, request, response);
    // dynalite rethrows a broken request, which would take all of Kesher down with one impatient client.
    request.removeAllListeners('error');
    request.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await createTables(endpoint, { store, tables: options.tables, accessKeyId });
  return { endpoint, stop: () => stopServer(server) };
}

async function createTables(
  endpoint: string,
  options: { store: DynaliteStore; tables: TableDefinitions; accessKeyId: string },
): Promise<void> {
  const { store, tables, accessKeyId } = options;
  const client = new DynamoDBClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey: accessKeyId } });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const [name, { indexes }] of Object.entries(tables)) {
    if (TableNames.includes(name)) await addMissingIndexes(store, name, wantedIndexes(indexes));
    else await client.send(createTableCommand(name, indexes));
  }
  client.destroy();
}

function createTableCommand(name: string, indexes: TableDefinitions[string]['indexes']): CreateTableCommand {
  const attributes = new Set(['pk', 'sk', ...Object.values(indexes).flatMap(({ pk, sk }) => [pk, sk])]);
  const secondary = wantedIndexes(indexes);
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema('pk', 'sk'),
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    ...(secondary.length > 0 && { GlobalSecondaryIndexes: secondary }),
  });
}

function wantedIndexes(indexes: TableDefinitions[string]['indexes']) {
  return Object.entries(indexes).map(([IndexName, index]) => ({
    IndexName,
    KeySchema: keySchema(index.pk, index.sk),
    Projection: { ProjectionType: index.projectAll ? ('ALL' as const) : ('KEYS_ONLY' as const) },
  }));
}

function keySchema(pk: string, sk: string) {
  return [
    { AttributeName: pk, KeyType: 'HASH' as const },
    { AttributeName: sk, KeyType: 'RANGE' as const },
  ];
}

async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  server.closeAllConnections();
  await closed;
}
