import { html } from 'hono/html';
import type { Child } from 'hono/jsx';

/** A whole HTML document: without the doctype, browsers would fall back to the rules of the 1990s. */
export function toDocument(page: Child) {
  return html`<!doctype html>${page}`;
}
