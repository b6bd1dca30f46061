import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

type Dying = { everyWrites: number; forMs: number; times: number };

/**
 * Stands between the functions and the database. After every so many writes it lets one more be applied, breaks every
 * connection before that write is answered, and takes no call for a while: to the functions the database died.
 * Says `database died` each time. Returns its address.
 */
export async function startDyingDatabase(endpoint: string, { everyWrites, forMs, times }: Dying): Promise<string> {
  let writes = 0;
  let deaths = 0;
  let downUntilMs = 0;

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (Date.now() < downUntilMs) {
      request.socket.destroy();
      return;
    }
    const body = Buffer.concat(await request.toArray());
    const isWrite = /(Put|Update)Item$/.test(String(request.headers['x-amz-target']));
    writes += isWrite ? 1 : 0;
    const isLast = isWrite && deaths < times && writes % everyWrites === 0;
    const answer = await fetch(endpoint, { method: 'POST', headers: passedOn(request), body });
    const text = await answer.text();
    if (isLast) {
      deaths += 1;
      downUntilMs = Date.now() + forMs;
      server.closeAllConnections();
      process.stdout.write('database died\n');
      await delay(forMs);
      return;
    }
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(text);
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function passedOn({ headers }: IncomingMessage): Record<string, string> {
  const wanted = ['x-amz-target', 'content-type', 'authorization', 'x-amz-date'];
  return Object.fromEntries(
    wanted.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  );
}
