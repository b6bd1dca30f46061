import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** A whole answer: its body as text, and what time the other side had. */
export type Answer = { status: number; body: string; date: string | undefined };

export type Posting = {
  url: URL;
  headers: Record<string, string>;
  body: string;
  agent: Agent;
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
export function post({ url, headers, body, agent, connectMs, timeoutMs }: Posting): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = send(url, { method: 'POST', headers, agent });
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
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
    });
    outgoing.on('error', (error) => ended(() => reject(error)));
    outgoing.on('response', (incoming) => {
      collect(incoming).then(
        (answer) => ended(() => resolve(answer)),
        (error: unknown) => ended(() => reject(error)),
      );
    });
    outgoing.end(body);
  });
}

async function collect(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  if (!incoming.complete) throw Object.assign(new Error('the answer was cut'), { code: 'ECONNRESET' });
  const body = chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString();
  return { status: incoming.statusCode ?? 0, body, date: incoming.headers.date };
}
