import { createJsonCall } from '../aws/json-call.ts';
import { type Place, placeOf } from '../aws/place.ts';
import { createSignedPost } from '../aws/signed-post.ts';
import { keepAlive } from '../http/keep-alive.ts';
import type { SqsCalls, SqsClient } from './sqs-client.ts';

/** Sends to the endpoint of the place, and not to the host in a queue's URL, which an emulator may not be reached by. */
export function createThinSqs(place: Place = placeOf('sqs')): SqsClient {
  const timeoutMs = 25_000;
  const { httpAgent, httpsAgent, connectionTimeout } = keepAlive({ timeoutMs });
  const agents = { httpAgent, httpsAgent };
  const post = createSignedPost({ service: 'sqs', place, agents, connectMs: connectionTimeout, timeoutMs });
  const call = createJsonCall({ post, target: 'AmazonSQS', attempts: 3 });
  return {
    call: <Name extends keyof SqsCalls>(name: Name, input: SqsCalls[Name]['input']) =>
      call<SqsCalls[Name]['output']>(name, JSON.stringify(input), (text) => JSON.parse(text)),
    destroy: () => post.destroy(),
  };
}
