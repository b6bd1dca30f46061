import { randomUUID } from 'node:crypto';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { withRightsOf } from '@kesher/adapters/lambda/rights';
import type { Context } from 'aws-lambda';
import { accountId, region } from '../environment.ts';

type Handler = (event: unknown, context: Context) => unknown;

/** How a function's run ended. A handler that timed out may still be running: a thread cannot be taken from it. */
export type Invocation =
  | { kind: 'answered'; result: unknown; requestId: string }
  | { kind: 'failed'; error: unknown; requestId: string }
  | { kind: 'timed-out'; requestId: string };

/** One wired function. `invoke` never throws. */
export type WiredFunction = { spec: FunctionSpec; invoke: (event: unknown) => Promise<Invocation> };

/** Imports a function's entry, which reads the environment: set that first. Throws if the entry exports no handler. */
export async function wireFunction(spec: FunctionSpec): Promise<WiredFunction> {
  const { handler } = (await import(spec.entry.href)) as { handler?: Handler };
  if (typeof handler !== 'function') throw new TypeError(`${spec.entry.pathname} exports no handler.`);
  return { spec, invoke: (event) => runWithin(spec, { handler, event, requestId: randomUUID() }) };
}

async function runWithin(
  spec: FunctionSpec,
  run: { handler: Handler; event: unknown; requestId: string },
): Promise<Invocation> {
  const { requestId } = run;
  const timeoutMs = spec.timeoutSeconds * 1000;
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<Invocation>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'timed-out', requestId }), timeoutMs);
  });
  // Started inside an async function, so that a handler that throws before its first await also ends as `failed`.
  const answered = withRightsOf(spec, async () => run.handler(run.event, makeContext(spec, requestId))).then(
    (result): Invocation => ({ kind: 'answered', result, requestId }),
    (error: unknown): Invocation => ({ kind: 'failed', error, requestId }),
  );
  try {
    return await Promise.race([answered, timedOut]);
  } finally {
    clearTimeout(timer);
  }
}

function makeContext(spec: FunctionSpec, requestId: string): Context {
  const endsAtMs = performance.now() + spec.timeoutSeconds * 1000;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: spec.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${region}:${accountId}:function:${spec.name}`,
    memoryLimitInMB: String(spec.memoryMb),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${spec.name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAtMs - performance.now())),
    done: unsupported,
    fail: unsupported,
    succeed: unsupported,
  };
}

function unsupported(): never {
  throw new Error('Callbacks are not supported since the nodejs24.x runtime: return a promise.');
}
