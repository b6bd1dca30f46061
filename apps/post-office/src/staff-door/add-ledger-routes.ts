import type { OpenAPIHono } from '@hono/zod-openapi';
import { nameCustomers } from '@kesher/adapters/http/name-customers';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { listOutcome } from '@kesher/engine/ledger/list-outcome';
import { readLedger } from '@kesher/engine/ledger/read-ledger';
import { ledgerRoutes } from './ledger-routes.ts';
import { notFound } from './not-found.ts';
import type { StaffDoorPorts } from './ports.ts';

/** Whom each version reached, and whom it did not. */
export function addLedgerRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const ledgerOf = readLedger(ports);
  const list = listOutcome(ports);
  const named = nameCustomers(ports);
  const notFrozen = () => notFound('The audience of this notice is not frozen yet.');
  app.use('/staff/notices/:noticeId/ledger/*', may(door, 'delay.read'));

  app.openapi(ledgerRoutes.readLedger, async (context) => {
    const ledger = await ledgerOf(context.req.valid('param').noticeId);
    if (!ledger) throw notFrozen();
    return context.json(ledger, 200);
  });

  app.openapi(ledgerRoutes.listOutcome, async (context) => {
    const { noticeId, outcome } = context.req.valid('param');
    const page = await list(noticeId, { outcome, ...context.req.valid('query') });
    if (!page) throw notFrozen();
    const customerIds = page.standings.map(({ customerId }) => customerId);
    const customers = await named({ staff: context.get('staff'), customerIds, thing: 'ledger', of: noticeId });
    return context.json({ ...page, customers }, 200);
  });
}
