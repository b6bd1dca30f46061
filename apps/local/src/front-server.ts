import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeProblem } from './lambda/http-answer.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

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
 * and answers 503 until `open` is called. Throws a `PortTakenError`.
 */
export async function startFrontServer(port: number) {
  let listener: Listener = (_request, response) =>
    writeProblem(response, {
      status: 503,
      title: 'Not ready yet',
      detail: 'Kesher is starting. Try again in a second.',
    });
  const server = createServer((request, response) => {
    if (isLocalName(request.headers.host)) listener(request, response);
    else writeProblem(response, { status: 403, title: 'Unknown host', detail: 'Open Kesher as http://127.0.0.1.' });
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

/** A page elsewhere that points its own name at 127.0.0.1 must not be able to talk to us (DNS rebinding). */
function isLocalName(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '');
}
