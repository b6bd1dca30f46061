import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { type ApiPlace, apiFrame } from './api-frame.tsx';
import { ApiOverview } from './api-overview.tsx';
import { ApiPage } from './api-page.tsx';
import { apiPageStyle } from './api-page-style.ts';
import { type ApiDescription, describeApi } from './describe-api.ts';

/** The APIs that there are. Each app serves its own page; the overview leads to all of them. */
export const apiPlaces: readonly ApiPlace[] = [
  {
    name: 'Stock delays',
    path: '/api/stock-delays',
    says: 'Declare that a product is late, rehearse, announce, revise, and see who was told.',
  },
  {
    name: 'Customers',
    path: '/api/customers',
    says: 'People, tasks, imports, settings, and what staff did.',
  },
];

/**
 * Shows an API at `path` as a page and at `path`.json as an OpenAPI document, and with `overview` what holds for all of
 * them at /api. Anyone may read it: it says what can be asked, and nothing that was ever answered.
 */
export function createApiApp(options: { path: string; api: ApiDescription; overview?: boolean }): Hono {
  const { path, api } = options;
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
      apiFrame({ title, places: apiPlaces, path, children: <ApiPage document={document} json={`${path}.json`} /> }),
    );
  });
  if (options.overview) {
    app.get('/api', (context) => {
      const children = <ApiOverview url={api.url} places={apiPlaces} />;
      return context.html(apiFrame({ title: 'Kesher staff API', places: apiPlaces, path: '/api', children }));
    });
  }
  return app;
}
