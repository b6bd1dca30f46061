import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** A whole answer: its body as text, and what time the other side had. */
export type Answer = { status: number; body: string; date: string | undefined };

export type Posting = {
  to: Readonly<Pick<RequestOptions, 'protocol' | 'hostname' | 'port' | 'path' | 'agent'>>;
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
 * Posts once over a kept connection. Rejects when no whole answer came in time, with an error that `neverLeft`
 * understands where no connection came about; never asks twice.
 */
export function post({ to, headers, body, connectMs, timeoutMs }: Posting): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const isSecure = to.protocol === 'https:';
    const outgoing = (isSecure ? httpsRequest : httpRequest)({ ...to, method: 'POST', headers });
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
          else resolve({ status: incoming.statusCode ?? 0, body: textOf(chunks), date: incoming.headers.date });
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
