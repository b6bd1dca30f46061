import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CallerRefusal, refusalText } from './callers.ts';

/** Answers 403 and why, and takes what the caller still sends without looking at it. */
export function refuseCaller(request: IncomingMessage, response: ServerResponse, refusal: CallerRefusal): void {
  request.resume();
  response
    .writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
    .end(`${refusalText[refusal]}\n`);
}
