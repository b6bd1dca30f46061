import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** A whole answer: its body as text, what time the other side had, and the version of what it handed out. */
export type Answer = { status: number; body: string; date: string | undefined; etag?: string | undefined };

type Asking = {
  to: Readonly<Pick<RequestOptions, 'protocol' | 'hostname' | 'port' | 'path' | 'agent' | 'method'>>;
  headers: Record<string, string>;
  body: string;
  connectMs: number;
  timeoutMs: number;
};

/** No whole answer came in time; whether the request arrived is not known. */
class RequestTimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Asks once over a kept connection. Rejects when no whole answer came in time, with an error that `neverLeft`
 * understands where no connection came about; never asks twice.
 */
export function askOnce({ to, headers, body, connectMs, timeoutMs }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const isSecure = to.protocol === 'https:';
    const outgoing = (isSecure ? httpsRequest : httpRequest)({ ...to, headers });
    const failed = (text: string) => outgoing.destroy(new RequestTimeoutError(text));
    const overall = setTimeout(() => failed(`no answer within ${timeoutMs} ms`), timeoutMs);
    let connecting: NodeJS.Timeout | undefined;
    const ended = (end: () => void) => {
      clearTimeout(overall);
      clearTimeout(connecting);
      end();
    };
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) return;
      connecting = setTimeout(() => failed(`did not establish a connection within ${connectMs} ms`), connectMs);
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
    });
    outgoing.on('error', (error) => ended(() => reject(error)));
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      const cut = () => Object.assign(new Error('the answer was cut'), { code: 'ECONNRESET' });
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', (error) => ended(() => reject(error)));
      incoming.on('end', () =>
        ended(() => {
          if (!incoming.complete) reject(cut());
          else {
            const { date, etag } = incoming.headers;
            resolve({ status: incoming.statusCode ?? 0, body: textOf(chunks), date, etag });
          }
        }),
      );
    });
    outgoing.end(body);
  });
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return first && chunks.length === 1 ? first.toString() : Buffer.concat(chunks).toString();
}
