import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { apiPageStyle } from './api-page-style.ts';
import type { ApiPlace } from './api-place.ts';

/** The frame of every API page. A doctype, or browsers would fall back to the rules of the 1990s. */
export function apiFrame(frame: { title: string; places: readonly ApiPlace[]; path: string; children: Child }) {
  const { title, places, path, children } = frame;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(apiPageStyle)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <div class="shell">
          <header>
            <nav class="top" aria-label="Staff API">
              {[{ name: 'Kesher staff API', path: '/api' }, ...places].map((place) => (
                <a href={place.path} aria-current={place.path === path ? 'page' : undefined}>
                  {place.name}
                </a>
              ))}
            </nav>
          </header>
          {children}
        </div>
      </body>
    </html>
  );
  return html`<!doctype html>${page}`;
}
