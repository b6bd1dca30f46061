import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { readTarget } from '../loopback/request-target.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Nothing from elsewhere, no frames by others, no inline scripts. Styles may be inline: Mantine writes its variables
 * into a style element. Mail previews are frames without rights.
 */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
    "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

type Config = { issuer: string; clientId: string; apiUrl: string; version: string };

/** Serves the built admin under `/admin/`: files with hashed names for ever, any other address as the one page. */
export function makeAdminPages(options: { folder: string; url: string; config: Config }) {
  const { folder, url, config } = options;
  return {
    concerns: (pathname: string) => pathname === '/admin' || pathname.startsWith('/admin/'),
    handle(request: IncomingMessage, response: ServerResponse): void {
      const { pathname } = readTarget(request.url) ?? { pathname: '/admin/' };
      // Sign-in comes back to this one origin only, and 127.0.0.1 and localhost are two to a browser.
      if (request.headers.host !== new URL(url).host || pathname === '/admin') {
        response.writeHead(302, { location: `${url}${pathname === '/admin' ? '/admin/' : pathname}` }).end();
        return;
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
        return;
      }
      if (pathname === '/admin/config.json') {
        const text = JSON.stringify(config);
        response.writeHead(200, { ...headers, 'content-type': types['.json'], 'cache-control': 'no-store' }).end(text);
        return;
      }
      const asset = /^\/admin\/(assets\/[\w.-]+)$/.exec(pathname)?.[1];
      const page = pathname === '/admin/licences.txt' ? 'licences.txt' : 'index.html';
      const file = path.join(folder, asset ?? page);
      if (!existsSync(file) || !statSync(file).isFile()) {
        const status = asset === undefined ? 503 : 404;
        const text =
          asset === undefined ? 'The admin is being built. Reload in some seconds.\n' : 'There is no such file.\n';
        response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(text);
        return;
      }
      const encoding = encodingFor(request, file);
      response.writeHead(200, {
        ...headers,
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        'cache-control': asset === undefined ? 'no-cache' : 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding.name }),
      });
      response.end(request.method === 'HEAD' ? undefined : readFileSync(encoding ? `${file}${encoding.ending}` : file));
    },
  };
}

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

function encodingFor(request: IncomingMessage, file: string) {
  const accepted = (request.headers['accept-encoding'] ?? '').split(/[,;\s]+/);
  return encodings.find(({ name, ending }) => accepted.includes(name) && existsSync(`${file}${ending}`));
}
