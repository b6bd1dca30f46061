import { keepAliveForOnce } from '../http/keep-alive.ts';
import type { Answer } from './ask-once.ts';
import { AwsServiceError } from './aws-error.ts';
import type { Place } from './place.ts';
import { createSignedPost } from './signed-post.ts';

/** One parameter; bytes travel as base64, and what is undefined does not travel. */
export type Field = readonly [name: string, value: string | Uint8Array | undefined];

/** How long an answer may take, and the clock by which idle connections are too old. */
export type OnceOptions = { timeoutMs: number; now: () => number };

const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'kesher' };

/**
 * Calls operations of a service that speaks AWS's query protocol. A call is one request and never two: neither SES nor
 * SNS takes an idempotency key, so whatever is no definite answer must come back to us. Throws an `AwsServiceError` for
 * what the service refused, and any other error where nobody knows what became of the request.
 */
export function createQueryCall(
  { service, version, place }: { service: 'ses' | 'sns'; version: string; place: Place },
  { timeoutMs, now }: OnceOptions,
) {
  const { requestHandler, dropIdle } = keepAliveForOnce({ timeoutMs, now });
  const { httpAgent, httpsAgent, connectionTimeout } = requestHandler;
  const agents = { httpAgent, httpsAgent };
  const post = createSignedPost({ service, place, agents, connectMs: connectionTimeout, timeoutMs });
  return {
    async ask(action: string, fields: readonly Field[], patienceMs = timeoutMs): Promise<string> {
      const form = formOf([['Action', action], ['Version', version], ...fields]);
      return textOf(await dropIdle(() => post.send(headers, form, patienceMs)));
    },
    destroy: () => post.destroy(),
  };
}

function formOf(fields: readonly Field[]): string {
  return fields
    .flatMap(([name, value]) => (value === undefined ? [] : `${encodeURIComponent(name)}=${written(value)}`))
    .join('&');
}

function written(value: string | Uint8Array): string {
  if (typeof value === 'string') return encodeURIComponent(value);
  const base64 = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  // Of what base64 is written in, these three mean something else in a form.
  return base64.replaceAll('+', '%2B').replaceAll('/', '%2F').replaceAll('=', '%3D');
}

function textOf({ status, body }: Answer): string {
  if (status === 200) return body;
  const name = textIn(body, 'Code');
  // A gateway's page, or half an answer: nobody knows what became of it.
  if (name === undefined) throw new Error(`the service answered ${status} without saying what is wrong`);
  throw new AwsServiceError({ name, message: textIn(body, 'Message') ?? name, status });
}

/** What stands in the first element of that name that holds text alone; undefined where there is none. */
export function textIn(xml: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return inside
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
