import { addressKeyOf, countFailure, type FailureCount } from '@kesher/domain/door/failure-limit';
import { type Clock, toMs } from '@kesher/domain/instant';
import type { Context, MiddlewareHandler } from 'hono';
import { problemResponse } from './problem.ts';

const mostAddresses = 10_000;

type Options = {
  clock: Clock;
  /** Whether this answer tells somebody that what they sent opens nothing. */
  isFailure: (context: Context) => boolean;
  /** What is said instead, once it was too often; a problem document unless it must be a page. */
  refuse?: (context: Context) => Response | Promise<Response>;
};

/**
 * Lets an address fail only so often: from then on its failures, and nothing else, are answered with 429. Each door of
 * each process counts for itself; in front of all of them stands API Gateway's own throttle.
 */
export function limitFailures({ clock, isFailure, refuse = tooOften }: Options): MiddlewareHandler {
  const counts = new Map<string, FailureCount>();

  return async (context, next) => {
    await next();
    const address = sourceOf(context);
    if (address === undefined || !isFailure(context)) return;
    const key = addressKeyOf(address);
    const { count, retryAfterSeconds } = countFailure(counts.get(key), toMs(clock()));
    counts.delete(key);
    counts.set(key, count);
    const [oldest] = counts.keys();
    if (counts.size > mostAddresses && oldest !== undefined) counts.delete(oldest);
    if (retryAfterSeconds === undefined) return;
    context.res = await refuse(context);
    context.res.headers.set('retry-after', String(retryAfterSeconds));
  };
}

/**
 * Who is connected, as API Gateway says. Never a header: anybody can write one. Behind CloudFront it is one of its edges,
 * which many share; since only failures are refused, nobody honest notices.
 */
function sourceOf(context: Context): string | undefined {
  const { requestContext } = (context.env ?? {}) as { requestContext?: { http?: { sourceIp?: string } } };
  return requestContext?.http?.sourceIp;
}

function tooOften(): Response {
  return problemResponse({
    type: 'about:blank',
    status: 429,
    code: 'too-often',
    title: 'Too many attempts failed from this address.',
    detail: 'Wait as long as Retry-After says. What is right is still answered.',
  });
}
