import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeProblem } from './lambda/http-answer.ts';
import { errorFacts, type Log } from './lambda/log.ts';
import { isLocalName } from './loopback/callers.ts';
import { type RequestTarget, readTarget } from './loopback/request-target.ts';

type Listener = (request: IncomingMessage, response: ServerResponse, target: RequestTarget) => unknown;

/** Thrown when another program already listens on the port. */
export class PortTakenError extends Error {
  readonly code = 'port-taken';
  readonly port: number;
  constructor(port: number, cause: unknown) {
    super(`Port ${port} is taken.`, { cause });
    this.port = port;
  }
}

/**
 * The one address of Kesher, on loopback. It listens before anything else is ready, since the functions must know it,
 * and answers 503 until `open` is called. Whatever a request looks like, it is answered and ends nothing else. Throws a
 * `PortTakenError`.
 */
export async function startFrontServer(port: number, log: Log) {
  let listener: Listener = (_request, response) =>
    writeProblem(response, {
      status: 503,
      title: 'Not ready yet',
      detail: 'Kesher is starting. Try again in a second.',
    });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocalName(request.headers.host)) {
      const detail = 'Open Kesher as http://127.0.0.1.';
      return writeProblem(response, { status: 403, title: 'Unknown host', detail });
    }
    const target = readTarget(request.url);
    if (!target) {
      const detail = 'The address of the request cannot be read: send a path that begins with /.';
      return writeProblem(response, { status: 400, title: 'Unreadable address', detail });
    }
    // Some clients send the whole address; whoever reads it from here on finds a path.
    request.url = `${target.pathname}${target.search}`;
    await listener(request, response, target);
  }

  const server = createServer((request, response) => {
    // Whoever answers, and with whatever status: no browser takes it for another type than it says.
    response.setHeader('x-content-type-options', 'nosniff');
    answer(request, response).catch((error: unknown) => {
      log({ level: 'ERROR', message: 'answer failed', ...errorFacts(error) });
      response.destroy();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new PortTakenError(port, error) : error;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open(ready: Listener): void {
      listener = ready;
    },
    /** Takes no new connections and drops those on which nobody waits for an answer. */
    stopAccepting(): void {
      server.close();
      server.closeIdleConnections();
    },
    dropConnections(): void {
      server.closeAllConnections();
    },
  };
}
