/** @jsxImportSource hono/jsx */
import { HistoryPage } from './page-history.tsx';
import { StatusPage } from './page-index.tsx';
import { MissingPage } from './page-missing.tsx';
import { BulletinPage } from './page-of-bulletin.tsx';
import type { Placed } from './page-standing.ts';
import type { StatusView } from './page-view.ts';

/** The pages as the text of HTML documents. */
export const pageHtml = {
  index: (view: StatusView) => html(<StatusPage {...view} />),
  missing: (view: Omit<StatusView, 'root'>) => html(<MissingPage {...view} />),
  history: (view: StatusView) => html(<HistoryPage {...view} />),
  bulletin: (view: StatusView, placed: Placed) => html(<BulletinPage {...view} {...placed} />),
};

function html(page: { toString(): string | Promise<string> }): string {
  const text = page.toString();
  if (typeof text !== 'string') throw new TypeError('nothing on a public page may wait for something');
  return `<!doctype html>${text}`;
}
