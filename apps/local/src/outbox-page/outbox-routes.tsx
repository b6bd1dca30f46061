import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import * as z from 'zod';
import { toDocument } from '../pages/document.tsx';
import { htmlHeaders } from '../pages/html-headers.ts';
import { ListPage, pageSize } from './list-page.tsx';
import { MessagePage } from './message-page.tsx';
import type { OutboxClient } from './outbox-client.ts';
import { readEmail, withLinksInNewTabs } from './read-email.ts';

const querySchema = z.object({
  text: z.string().trim().catch(''),
  language: z.enum(['', 'en', 'he', 'ar']).catch(''),
  before: z.string().regex(/^\d+$/).catch(''),
});

/** The mail may bring styles, and pictures that it carries; nothing is fetched, and no script runs. */
const mailHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The pages under `/outbox`. */
export function makeOutboxRoutes(outbox: OutboxClient): Hono {
  const routes = new Hono();
  routes.use(csrf());

  routes.get('/', async (c) => {
    const query = querySchema.parse(c.req.query());
    const messages = await outbox.list({ ...query, limit: pageSize });
    return c.html(toDocument(<ListPage query={query} messages={messages} />), 200, htmlHeaders);
  });

  routes.get('/:messageId', async (c) => {
    const entry = await outbox.find(c.req.param('messageId'));
    if (!entry) return c.notFound();
    const raw = await outbox.rawContent(entry.message.messageId);
    const content =
      entry.message.channel === 'email'
        ? { kind: 'email' as const, email: await readEmail(raw) }
        : { kind: 'sms' as const, text: raw.toString('utf8') };
    const page = <MessagePage entry={entry} content={content} reported={c.req.query('reported') !== undefined} />;
    return c.html(toDocument(page), 200, htmlHeaders);
  });

  routes.get('/:messageId/html', async (c) => {
    const entry = await outbox.find(c.req.param('messageId'));
    if (entry?.message.channel !== 'email') return c.notFound();
    const { html } = await readEmail(await outbox.rawContent(entry.message.messageId));
    return html ? c.body(withLinksInNewTabs(html), 200, mailHeaders) : c.notFound();
  });

  routes.post('/:messageId/reports', async (c) => {
    const messageId = c.req.param('messageId');
    const { kind } = await c.req.parseBody();
    if (typeof kind !== 'string' || !(await outbox.report(messageId, kind))) return c.notFound();
    return c.redirect(`/outbox/${messageId}?reported`, 303);
  });
  return routes;
}
