import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from './ask-once.ts';
import { AwsServiceError } from './aws-error.ts';
import type { SignedPost } from './signed-post.ts';

type Options = {
  post: SignedPost;
  /** What the name of an operation is set after, e.g. `DynamoDB_20120810`. */
  target: string;
  attempts: number;
  random?: () => number;
  wait?: (milliseconds: number) => Promise<unknown>;
};

const contentType = 'application/x-amz-json-1.0';
const slowestMs = 20_000;

/** Codes that say "too many", whatever their status (AWS, "Retry behavior"). */
const throttling = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
]);
const aboutTheClock = /RequestTimeTooSkewed|RequestExpired|InvalidSignatureException|SignatureDoesNotMatch/;

/**
 * Calls operations of a service that speaks AWS's JSON. Asks again, up to `attempts` times in all and ever later, after a
 * lost answer, a failure of the service, or "too many"; so a write may have happened although its second try failed on
 * its condition. `read` makes the answer of its text; where it throws, none has come. Throws an `AwsServiceError` for what
 * the service refused.
 */
export function createJsonCall({ post, target, attempts, random = Math.random, wait = delay }: Options) {
  return async <Output>(operation: string, body: string, read: (text: string) => Output): Promise<Output> => {
    const headers = { 'content-type': contentType, 'x-amz-target': `${target}.${operation}`, 'user-agent': 'kesher' };
    for (let attempt = 1; ; attempt += 1) {
      const skewBefore = post.skewMs();
      const outcome = await tryOnce(() => post.send(headers, body), read);
      if ('value' in outcome) return outcome.value;
      const clockWasSet = aboutTheClock.test(nameOf(outcome.error)) && post.skewMs() !== skewBefore;
      if (attempt >= attempts || !(clockWasSet || mayPass(outcome.error))) throw outcome.error;
      if (!clockWasSet) await wait(random() * Math.min(slowestMs, firstMs(outcome.error) * 2 ** (attempt - 1)));
    }
  };
}

async function tryOnce<Output>(
  send: () => Promise<Answer>,
  read: (text: string) => Output,
): Promise<{ value: Output } | { error: unknown }> {
  try {
    const { status, body } = await send();
    return status === 200 ? { value: read(body) } : { error: errorOf(status, body) };
  } catch (error) {
    return { error };
  }
}

/** Of an answer that does not say what is wrong, a gateway's page, nobody knows what became of the request. */
function errorOf(status: number, body: string): Error {
  const said = parsed(body);
  const text = (name: string) => {
    const value = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  // As `com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException`.
  const name = text('__type')?.split('#').at(-1);
  if (name === undefined) return new Error(`the service answered ${status} without saying what is wrong`);
  return new AwsServiceError({ name, message: text('message') ?? text('Message') ?? name, status });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const nameOf = (error: unknown) => (error instanceof AwsServiceError ? error.name : '');
const isTooMany = (error: unknown) =>
  error instanceof AwsServiceError && (throttling.has(error.name) || error.status === 429);
const firstMs = (error: unknown) => (isTooMany(error) ? 500 : 100);

/** No whole answer, a failure of the service itself, or "too many": the same again may well be taken. */
function mayPass(error: unknown): boolean {
  return !(error instanceof AwsServiceError) || error.status >= 500 || isTooMany(error);
}
