import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicCaching, publicPagePolicy } from '@kesher/adapters/s3/public-page-headers';
import { isLocalName } from './loopback/callers.ts';
import { refuseCaller } from './loopback/refuse-caller.ts';
import { readTarget } from './loopback/request-target.ts';
import { openFileFolder, segmentsOf } from './services/public-files/file-folder.ts';

/** As CloudFront answers on AWS: the page is public, so any other page may read it too. */
const headers = {
  'content-security-policy': publicPagePolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'access-control-allow-origin': '*',
};

/**
 * Serves the files of the public page from its folder alone: it asks no service and no function, so that it stands when
 * they don't. Listens on `port`, or on a free one where that is taken.
 */
export async function startPublicPage({ folder, port }: { folder: string; port: number }) {
  const files = openFileFolder(folder);
  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (!isLocalName(request.headers.host)) return refuseCaller(request, response, 'unknown-host');
    request.resume();
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
      return;
    }
    const asked = readPlace(request.url);
    if (asked.kind === 'folder') {
      // Without its slash, what the page names beside itself would be looked for one folder above.
      response.writeHead(302, { ...headers, location: `/${asked.path}/` }).end();
      return;
    }
    const found = asked.kind === 'file' ? files.read(asked.segments) : undefined;
    if (found && request.headers['if-none-match'] === found.etag) {
      response.writeHead(304, { ...headers, 'cache-control': publicCaching, etag: found.etag }).end();
      return;
    }
    const { type, bytes } = found ?? files.read(['404.html']) ?? nothingHere;
    response.writeHead(found ? 200 : 404, {
      ...headers,
      'content-type': type,
      'content-length': bytes.length,
      ...(found ? { 'cache-control': publicCaching, etag: found.etag } : { 'cache-control': 'public, max-age=5' }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      response.destroy();
    }
  });
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Asked = { kind: 'file'; segments: readonly string[] } | { kind: 'folder'; path: string } | { kind: 'nothing' };

/** What the address means, by its letters alone, as the function in front of the bucket reads it on AWS. */
function readPlace(url: string | undefined): Asked {
  const path = readTarget(url)?.pathname.slice(1);
  if (path === '') return { kind: 'file', segments: ['index.html'] };
  const segments = path === undefined ? undefined : segmentsOf(path.replace(/\/$/, ''));
  if (path === undefined || !segments) return { kind: 'nothing' };
  if (path.endsWith('/')) return { kind: 'file', segments: [...segments, 'index.html'] };
  return segments.at(-1)?.includes('.') ? { kind: 'file', segments } : { kind: 'folder', path };
}

const nothingHere = {
  type: 'text/plain; charset=utf-8',
  bytes: Buffer.from('There is nothing here. · אין כאן דבר. · لا شيء هنا.\n'),
};

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port === 0) throw error;
    return listen(server, 0);
  });
}
