import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type QueueName, queues, queueVariable } from '@kesher/adapters/sqs/queues';
import { queueUrl } from '../environment.ts';

/**
 * Stands between the functions and the local SQS and keeps every body that they send. `target` is asked at each
 * request, because the queues' own address is known only once Kesher has started.
 */
export async function startQueueRecorder(target: () => string) {
  const bodies: string[] = [];
  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    bodies.push(body);
    const own = ['host', 'connection'];
    const headers = Object.entries(request.headers as Record<string, string>).filter(([name]) => !own.includes(name));
    const answer = await fetch(`${target()}${request.url}`, { method: 'POST', headers, body }).catch(() => undefined);
    response.writeHead(answer?.status ?? 503, { 'content-type': answer?.headers.get('content-type') ?? 'text/plain' });
    response.end(await answer?.text());
  }

  const server = createServer((request, response) => void passOn(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls = (Object.keys(queues) as QueueName[]).map((queue) => [queueVariable(queue), queueUrl(endpoint, queue)]);
  return {
    bodies,
    /** What the functions must find instead of the queues' own addresses. */
    environment: { ...Object.fromEntries(urls), AWS_ENDPOINT_URL_SQS: endpoint } as Record<string, string>,
    stop(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
