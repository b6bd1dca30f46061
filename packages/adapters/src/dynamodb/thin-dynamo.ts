import { openJsonService } from '../aws/json-service.ts';
import { type Place, placeOf } from '../aws/place.ts';
import type { DynamoCalls, DynamoClient } from './dynamo-client.ts';

/** One client for all tables of a process. */
export function createThinDynamo(place: Place = placeOf('dynamodb')): DynamoClient {
  const service = { service: 'dynamodb', target: 'DynamoDB_20120810', attempts: 5, timeoutMs: 5_000 } as const;
  const { call, destroy } = openJsonService(service, place);
  return {
    call: <Name extends keyof DynamoCalls>(name: Name, input: DynamoCalls[Name]['input']) =>
      call<DynamoCalls[Name]['output']>(name, textOf(input), outputOf),
    destroy,
  };
}

/** The request as JSON; bytes travel as base64. */
function textOf(input: object): string {
  return holdsBytes(input) ? JSON.stringify(input, bytesAsBase64) : JSON.stringify(input);
}

/** Looks at what stands there, since a Buffer has a JSON of its own. */
function bytesAsBase64(this: unknown, name: string, value: unknown): unknown {
  const standing = typeof this === 'object' && this !== null ? Reflect.get(this, name) : value;
  return standing instanceof Uint8Array ? Buffer.from(standing).toString('base64') : value;
}

function holdsBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Uint8Array || Object.values(value).some(holdsBytes);
}

/** The answer; bytes as they were written: nowhere but in an attribute's value is text called `B`. */
function outputOf(text: string) {
  return /"B"\s*:\s*"/.test(text) ? JSON.parse(text, base64AsBytes) : JSON.parse(text);
}

function base64AsBytes(name: string, value: unknown): unknown {
  return name === 'B' && typeof value === 'string' ? Uint8Array.from(Buffer.from(value, 'base64')) : value;
}
