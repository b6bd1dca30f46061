import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with a request: answer it, cut the connection, cut it in the middle of an answer, or say nothing. */
export type ServerAnswer =
  | { kind: 'answer'; status: number; body: string; contentType?: string; headers?: Record<string, string> }
  | { kind: 'reset' }
  | { kind: 'half-an-answer' }
  | { kind: 'hang' };

export type SeenRequest = { method: string; path: string; headers: IncomingHttpHeaders; body: string };

/** An HTTP server on loopback that answers everything in the same way until it is told otherwise, and counts requests. */
export async function startScriptedServer() {
  let next: ServerAnswer = { kind: 'hang' };
  const requests: SeenRequest[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
      if (next.kind === 'reset') request.socket.destroy();
      if (next.kind === 'half-an-answer') {
        response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '1000' });
        response.write('<Half', () => request.socket.destroy());
      }
      if (next.kind === 'answer') {
        response.writeHead(next.status, { 'content-type': next.contentType ?? 'text/xml', ...next.headers });
        response.end(next.body);
      }
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** From now on; forgets the requests seen so far. */
    answerWith(answer: ServerAnswer) {
      next = answer;
      requests.length = 0;
    },
    requests: (): readonly SeenRequest[] => requests,
    /** How many were ever opened. */
    connections: () => connections,
    async stop(): Promise<void> {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** An error as the AWS Query protocol writes it. */
export function queryError(status: number, code: string, message = 'no'): ServerAnswer {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const body = `<ErrorResponse><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`;
  return { kind: 'answer', status, body };
}

/** A success of an action of the AWS Query protocol. */
export function querySuccess(action: string, result: string): ServerAnswer {
  const body = `<${action}Response><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></${action}Response>`;
  return { kind: 'answer', status: 200, body };
}
