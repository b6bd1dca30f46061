import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { keepAlive } from '../http/keep-alive.ts';
import { leanOptions, withoutLog } from '../http/lean-client.ts';
import type { DynamoCalls, DynamoClient } from './dynamo-client.ts';

/** The SDK's own client: for what is no hot path, for credentials that are not in the environment, and to fall back on. */
export function createSdkDynamo(place: { region?: string } = {}): DynamoDBClient {
  const requestHandler = keepAlive({ timeoutMs: 5_000 });
  return withoutLog(new DynamoDBClient({ ...place, ...leanOptions, maxAttempts: 5, requestHandler }));
}

type Calls = {
  [Name in keyof DynamoCalls]: (input: DynamoCalls[Name]['input']) => Promise<DynamoCalls[Name]['output']>;
};

/** Tables over the SDK's client. */
export function overSdk(client: DynamoDBClient): DynamoClient {
  const calls: Calls = {
    BatchGetItem: (input) => client.send(new BatchGetItemCommand(input)),
    BatchWriteItem: (input) => client.send(new BatchWriteItemCommand(input)),
    DeleteItem: (input) => client.send(new DeleteItemCommand(input)),
    GetItem: (input) => client.send(new GetItemCommand(input)),
    PutItem: (input) => client.send(new PutItemCommand(input)),
    Query: (input) => client.send(new QueryCommand(input)),
    UpdateItem: (input) => client.send(new UpdateItemCommand(input)),
  };
  return { call: (name, input) => calls[name](input), destroy: () => client.destroy() };
}
