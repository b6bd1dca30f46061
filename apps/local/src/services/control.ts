import { Hono } from 'hono';
import * as z from 'zod';
import { type FaultPlan, faultSchema } from './faults.ts';
import type { Ledger } from './outbox/ledger.ts';
import type { Sink } from './outbox/sink.ts';

const listSchema = z.object({
  text: z.string().default(''),
  language: z.string().default(''),
  before: z.coerce.number().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

const reportSchema = z.object({
  kind: z.enum([
    'Delivery',
    'Bounce',
    'TransientBounce',
    'OutOfOffice',
    'SuppressedBounce',
    'Complaint',
    'DeliveryDelay',
  ]),
});

/**
 * The switches behind the channels, for tests and the outbox page: faults by `/faults`, what was accepted by `/outbox`.
 * Only on loopback, and no part of what is deployed.
 */
export function makeControl(options: { ledger: Ledger; sink: Sink; faults: FaultPlan }): Hono {
  const { ledger, sink, faults } = options;
  const control = new Hono();

  control.get('/faults', (c) => c.json(faults.list()));
  control.post('/faults', async (c) => {
    const fault = faultSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!fault.success) return c.json({ error: z.prettifyError(fault.error) }, 400);
    faults.add(fault.data);
    return c.json(faults.list(), 201);
  });
  control.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });

  control.get('/outbox', (c) => {
    const query = listSchema.safeParse(c.req.query());
    return query.success ? c.json(ledger.list(query.data)) : c.json({ error: z.prettifyError(query.error) }, 400);
  });
  control.get('/outbox/summary', (c) => c.json(ledger.summary()));
  control.get('/outbox/:messageId', (c) => {
    const messageId = c.req.param('messageId');
    const message = ledger.find(messageId);
    return message ? c.json({ message, events: ledger.eventsOf(messageId) }) : c.notFound();
  });
  control.get('/outbox/:messageId/raw', (c) => {
    const raw = ledger.rawContent(c.req.param('messageId'));
    return raw ? c.body(new Uint8Array(raw), 200, { 'content-type': 'application/octet-stream' }) : c.notFound();
  });
  control.post('/outbox/:messageId/events', async (c) => {
    const report = reportSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!report.success) return c.json({ error: z.prettifyError(report.error) }, 400);
    const outcome = sink.report(c.req.param('messageId'), report.data.kind);
    return outcome === 'reported' ? c.body(null, 202) : c.notFound();
  });
  return control;
}
