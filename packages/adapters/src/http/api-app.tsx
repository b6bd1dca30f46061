import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { apiFrame } from './api-frame.tsx';
import { ApiOverview } from './api-overview.tsx';
import { ApiPage } from './api-page.tsx';
import { apiPageStyle } from './api-page-style.ts';
import type { ApiPlace } from './api-place.ts';
import { type ApiDescription, describeApi } from './describe-api.ts';

/**
 * Shows an API at `path` as a page and at `path`.json as an OpenAPI document, and with `overview` what holds for all of
 * the APIs, `places`, at /api. Anyone may read it: it says what can be asked, and nothing that was ever answered.
 */
export function createApiApp(options: {
  path: string;
  api: ApiDescription;
  places: readonly ApiPlace[];
  overview?: boolean;
}): Hono {
  const { path, api, places } = options;
  const document = describeApi(api);
  const styleHash = `'sha256-${createHash('sha256').update(apiPageStyle).digest('base64')}'`;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [styleHash],
        imgSrc: ['data:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'public, max-age=300');
  });
  app.get(`${path}.json`, (context) => context.json(document));
  app.get(path, (context) => {
    const title = `${api.title}: staff API of Kesher`;
    return context.html(
      apiFrame({ title, places, path, children: <ApiPage document={document} json={`${path}.json`} /> }),
    );
  });
  if (options.overview) {
    app.get('/api', (context) => {
      const children = <ApiOverview url={api.url} places={places} />;
      return context.html(apiFrame({ title: 'Kesher staff API', places, path: '/api', children }));
    });
  }
  return app;
}
