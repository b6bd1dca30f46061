import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { openedScript } from './opened-script.ts';
import { savingScript } from './saving-script.ts';
import { pageStyle } from './style.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const styleHash = hashOf(pageStyle);
const openedHash = hashOf(openedScript);
const savingHash = hashOf(savingScript);

/**
 * The headers of every customers' page: no script but, where a page tells its door that it was opened, that one and the one
 * that keeps a field; nothing from elsewhere, no frames by others, never kept or indexed, and the address (which is the customer's key) is told to nobody.
 */
export function pageHeaders({ tellsOpening = false, savesFields = false } = {}): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [styleHash],
      ...(tellsOpening && { scriptSrc: [openedHash, ...(savesFields ? [savingHash] : [])], connectSrc: ["'self'"] }),
      imgSrc: ['data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
  });
  return async (context, next) => {
    await secure(context, next);
    context.res.headers.set('cache-control', 'no-store');
    context.res.headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
  };
}
