import { openJsonService } from '../aws/json-service.ts';
import { type Place, placeOf } from '../aws/place.ts';
import type { SqsCalls, SqsClient } from './sqs-client.ts';

/** Sends to the endpoint of the place, and not to the host in a queue's URL, which an emulator may not be reached by. */
export function createThinSqs(place: Place = placeOf('sqs')): SqsClient {
  const service = { service: 'sqs', target: 'AmazonSQS', attempts: 3, timeoutMs: 25_000 } as const;
  const { call, destroy } = openJsonService(service, place);
  return {
    call: <Name extends keyof SqsCalls>(name: Name, input: SqsCalls[Name]['input']) =>
      call<SqsCalls[Name]['output']>(name, JSON.stringify(input), (text) => JSON.parse(text)),
    destroy,
  };
}
