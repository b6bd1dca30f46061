import { once } from 'node:events';
import { createServer } from 'node:http';
import type { SigningKey } from './signing-key.ts';

/**
 * Shows the public half of the key on loopback, as the sign-in of `npm start` does, for functions that run elsewhere on
 * this machine. Where something shows it already, that is enough; throws where the port is taken by anything else.
 */
export async function serveKeys({ kty, kid, alg, use, n, e }: SigningKey, port: number): Promise<{ close(): void }> {
  const shown = JSON.stringify({ keys: [{ kty, kid, alg, use, n, e }] });
  const server = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(shown));
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    if (await isShownAt(port, kid)) return { close: () => undefined };
    throw new Error(
      `The deployed Kesher asks port ${port} for the key of its people, and there is something else: stop that first.`,
      { cause },
    );
  }
  return server;
}

async function isShownAt(port: number, kid: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/oidc/jwks`, { signal: AbortSignal.timeout(2_000) });
    const { keys } = (await answer.json()) as { keys?: { kid?: string }[] };
    return keys?.some((key) => key.kid === kid) ?? false;
  } catch {
    return false;
  }
}
