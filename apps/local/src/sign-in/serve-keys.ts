import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { SigningKey } from './signing-key.ts';

/** Shows the public half of the key on loopback, as the sign-in of `npm start` does, for functions that run elsewhere on this machine. */
export async function serveKeys({ kty, kid, alg, use, n, e }: SigningKey, port: number): Promise<Server> {
  const shown = JSON.stringify({ keys: [{ kty, kid, alg, use, n, e }] });
  const server = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(shown));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
