import type { IncomingMessage, ServerResponse } from 'node:http';
import { readTarget } from '../loopback/request-target.ts';
import { writeAnswer, writeProblem } from './http-answer.ts';
import { toHttpEvent } from './http-event.ts';
import type { WiredFunction } from './invoke.ts';
import { errorFacts, type Log } from './log.ts';
import { makeRouter } from './routes.ts';

/** A synchronous event of a Lambda function has at most 6 MB. Locally the same, so that it shows before deployment. */
const maximumEventBytes = 6 * 1024 * 1024;

/** Answers requests with the functions' HTTP routes, as an HTTP API in front of Lambda does. */
export function makeHttpGateway(functions: readonly WiredFunction[], log: Log) {
  const findRoute = makeRouter(functions);
  const running = new Set<Promise<void>>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = readTarget(request.url);
    const match = target && findRoute(request.method ?? 'GET', target.pathname);
    if (!target || !match) {
      request.resume();
      writeProblem(response, { status: 404, title: 'Not found', detail: 'There is nothing at this address.' });
      return;
    }
    const body = await readBody(request);
    if (body === 'too-large') {
      const detail = 'A request may have at most 6 MB, of which a file takes 4.5 MB. Send it in parts.';
      writeProblem(response, { status: 413, title: 'Too large', detail });
      return;
    }
    const invocation = await match.wired.invoke(toHttpEvent(request, { body, match, target }));
    if (invocation.kind === 'answered') {
      writeAnswer(response, invocation.result);
      return;
    }
    const { requestId } = invocation;
    const facts = invocation.kind === 'failed' ? errorFacts(invocation.error) : {};
    log({
      level: 'ERROR',
      message: `function ${invocation.kind}`,
      function: match.wired.spec.name,
      requestId,
      ...facts,
    });
    const detail = `It is in the log under the request id ${requestId}. Please try again.`;
    if (invocation.kind === 'timed-out') writeProblem(response, { status: 503, title: 'This took too long', detail });
    else writeProblem(response, { status: 500, title: 'Something went wrong on our side', detail });
  }

  return {
    handle(request: IncomingMessage, response: ServerResponse): void {
      const run: Promise<void> = answer(request, response)
        .catch((error: unknown) => {
          log({ level: 'ERROR', message: 'answer failed', ...errorFacts(error) });
          response.destroy();
        })
        .finally(() => running.delete(run));
      running.add(run);
    },
    /** Resolves once no request is being answered any more. */
    async settle(): Promise<void> {
      await Promise.all(running);
    },
  };
}

/** Reads on after it is too much, without keeping it: who still sends would see a broken connection, not our answer. */
async function readBody(request: IncomingMessage): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).byteLength;
    if (bytes <= maximumEventBytes) chunks.push(chunk as Buffer);
  }
  return bytes > maximumEventBytes ? 'too-large' : Buffer.concat(chunks);
}
