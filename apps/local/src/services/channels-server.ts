import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { refusalOfCaller, refusalOfPage } from '../loopback/callers.ts';
import { refuseCaller } from '../loopback/refuse-caller.ts';
import { readTarget } from '../loopback/request-target.ts';
import { readBytes } from './read-bytes.ts';
import type { SesEndpoint } from './ses/ses-endpoint.ts';

/** SES takes 10 MB of message, which is 14 MB in base64, and more as a form. */
const maximumBytes = 18 * 1024 * 1024;

/**
 * One loopback server: a `POST` to its endpoint is SES, everything below is the control of faults and outbox. The endpoint
 * carries the key of this start as its path, since the control is asked by people and scripts that sign nothing.
 */
export async function startChannelsServer(options: { ses: SesEndpoint; control: Hono; accessKeyId: string }) {
  const { accessKeyId } = options;
  const control = getRequestListener(options.control.fetch);
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = readTarget(request.url) ?? { pathname: '', search: '' };
    const [, key, ...path] = pathname.split('/');
    const isSes = request.method === 'POST' && path.join('/') === '';
    const refusal = key === accessKeyId ? refusalOfPage(request.headers) : 'unknown-credential';
    const sesRefusal = isSes ? refusalOfCaller(request.headers, accessKeyId) : undefined;
    if (refusal ?? sesRefusal) return refuseCaller(request, response, refusal ?? sesRefusal ?? 'unknown-credential');
    if (!isSes) {
      request.url = `/${path.join('/')}${search}`;
      await control(request, response);
      return;
    }
    const body = await readBytes(request, maximumBytes).catch(() => undefined);
    const answered = body === undefined ? 'reset' : await options.ses(body.toString('latin1'));
    if (answered === 'reset') {
      request.socket.destroy();
      return;
    }
    response.writeHead(answered.status, { 'content-type': 'text/xml' }).end(answered.body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  // Longer than our clients keep an idle connection, as with AWS: else both may part with one at the same moment.
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${accessKeyId}`,
    async stop(): Promise<void> {
      server.close();
      server.closeAllConnections();
    },
  };
}
