import { getRequestListener } from '@hono/node-server';
import type { AccountFile } from '@kesher/adapters/accounts/account-file';
import { Hono } from 'hono';
import { makeOutboxClient } from '../outbox-page/outbox-client.ts';
import { makeOutboxRoutes } from '../outbox-page/outbox-routes.tsx';
import type { Place } from '../places.ts';
import { toDocument } from './document.tsx';
import { htmlHeaders } from './html-headers.ts';
import { Page } from './page.tsx';
import { StartPage } from './start-page.tsx';
import { style } from './style.ts';

/** The pages that only a local Kesher has: the start page and the outbox. */
export function makeLocalPages(options: {
  url: string;
  places: readonly Place[];
  dataFolder: string;
  channels: string;
  accounts: Pick<AccountFile, 'list'>;
}) {
  const pages = new Hono();
  pages.get('/', (c) =>
    c.html(toDocument(<StartPage {...options} accounts={options.accounts.list()} />), 200, htmlHeaders),
  );
  pages.get('/local.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  pages.route('/outbox', makeOutboxRoutes(makeOutboxClient(options.channels)));
  pages.notFound((c) => {
    const page = (
      <Page title="There is nothing here">
        <p>
          The message may be from an earlier data folder. <a href="/outbox">Go to the outbox</a>
        </p>
      </Page>
    );
    return c.html(toDocument(page), 404, htmlHeaders);
  });
  const answer = getRequestListener(pages.fetch);
  return {
    /** Whether a path is one of these pages, and no function's. */
    concerns: (path: string) => path === '/' || path === '/local.css' || /^\/outbox(?:\/|$)/.test(path),
    handle: answer,
  };
}
