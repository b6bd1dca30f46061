import { GetQueueAttributesCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { keepAlive } from '../http/keep-alive.ts';
import type { SqsCalls, SqsClient } from './sqs-client.ts';

type Calls = { [Name in keyof SqsCalls]: (input: SqsCalls[Name]['input']) => Promise<SqsCalls[Name]['output']> };

/** SQS by the SDK's own client, to fall back on. By default it would send to the host in a queue's URL. */
export function createSdkSqs(): SqsClient {
  const client = new SQSClient({ requestHandler: keepAlive({ timeoutMs: 25_000 }), useQueueUrlAsEndpoint: false });
  const calls: Calls = {
    GetQueueAttributes: (input) => client.send(new GetQueueAttributesCommand(input)),
    SendMessage: (input) => client.send(new SendMessageCommand(input)),
    SendMessageBatch: (input) => client.send(new SendMessageBatchCommand(input)),
  };
  return { call: (name, input) => calls[name](input), destroy: () => client.destroy() };
}
