import { nameCustomers } from '@kesher/adapters/http/name-customers';
import { ProblemError } from '@kesher/adapters/http/problem';
import { savedSettings } from '@kesher/adapters/http/saved-settings';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import { announceDelay, approveAnnouncement, cancelCountdown, discardDelayDraft } from '../announce-delay.ts';
import { countChoices } from '../count-choices.ts';
import { countWaiting } from '../count-waiting.ts';
import { declareStockDelay } from '../declare-stock-delay.ts';
import { expectWindowOf } from '../expect-window.ts';
import { readRehearsal, startRehearsal } from '../keep-rehearsal.ts';
import type { StockDelayPorts } from '../ports.ts';
import { findingsOfDraft, prepareStatement } from '../prepare-statement.ts';
import { readInsights } from '../read-insights.ts';
import { doneOrProblem } from './outcome-response.ts';
import { routes } from './routes.ts';

const notFound = (title: string) => new ProblemError({ status: 404, code: 'not-found', title });

/** The staff door of stock delays. */
export function createStockDelaysStaffApp(given: StockDelayPorts, door: StaffDoor) {
  const ports = { ...given, settings: savedSettings(given.settings) };
  const app = createStaffApp(door);
  const reads = may(door, 'delay.read');
  const announces = (action: string) => may(door, 'delay.announce', action);
  const named = nameCustomers(ports);

  app.use('/staff/delays', reads);
  app.use('/staff/delays/*', reads);
  app.use('/staff/products', reads);
  app.use('/staff/products/*', reads);
  app.use('/staff/insights', reads);

  app.on('POST', '/staff/delays', may(door, 'delay.declare', 'declare'));
  app.on('PUT', '/staff/delays/:id/draft', may(door, 'delay.declare', 'draft'));
  app.on('POST', '/staff/delays/:id/discard', may(door, 'delay.declare', 'discard'));
  app.on('POST', '/staff/delays/:id/rehearsal', may(door, 'delay.declare', 'rehearse'));
  app.on('POST', '/staff/delays/:id/announcement', announces('announce'));
  app.on('POST', '/staff/delays/:id/cancellation', announces('cancel'));
  app.on('POST', '/staff/delays/:id/approval', may(door, 'delay.approve', 'approve'));

  app.openapi(routes.listDelays, async (context) =>
    context.json(await ports.delays.list(context.req.valid('query')), 200),
  );

  app.openapi(routes.declareDelay, async (context) => {
    const by = context.get('staff').id;
    return context.json(doneOrProblem(await declareStockDelay(ports)({ ...context.req.valid('json'), by })), 201);
  });

  app.openapi(routes.readDelay, async (context) => {
    const delay = await ports.delays.get(context.req.valid('param').id);
    if (!delay) throw notFound('There is no such delay.');
    const findings = findingsOfDraft(delay, { now: ports.clock(), settings: await ports.settings.get() });
    return context.json({ delay, findings }, 200);
  });

  app.openapi(routes.draftStatement, async (context) => {
    const by = context.get('staff').id;
    return context.json(
      doneOrProblem(await prepareStatement(ports)({ ...context.req.valid('param'), ...context.req.valid('json'), by })),
      200,
    );
  });

  for (const [route, use] of [
    [routes.discardDraft, discardDelayDraft(ports)],
    [routes.announce, announceDelay(ports)],
    [routes.approve, approveAnnouncement(ports)],
    [routes.cancel, cancelCountdown(ports)],
  ] as const) {
    app.openapi(route, async (context) => {
      const by = context.get('staff').id;
      return context.json(
        doneOrProblem(await use({ ...context.req.valid('param'), ...context.req.valid('json'), by })),
        200,
      );
    });
  }

  app.openapi(routes.rehearse, async (context) => {
    const delay = await ports.delays.get(context.req.valid('param').id);
    if (!delay) throw notFound('There is no such delay.');
    const settings = await ports.settings.get();
    const { counted, own, isWhole, isRunning } = await readRehearsal(ports)(delay);
    const findings = findingsOfDraft(delay, { now: ports.clock(), settings });
    const { costMicros, ...rehearsal } = counted;
    const needsApproval = rehearsal.audience >= settings.announcements.approvalFrom;
    const looked = [...rehearsal.sample, ...own.partlyRefunded.first.map(({ customerId }) => customerId)];
    const customerIds = [...new Set(looked)];
    const customers = await named({ staff: context.get('staff'), customerIds, thing: 'rehearsal' });
    const { revision } = delay;
    const progress = { isWhole, isRunning, revision, costUsd: costMicros / 1_000_000 };
    return context.json({ ...rehearsal, ...own, ...progress, customers, needsApproval, findings }, 200);
  });

  app.openapi(routes.startRehearsal, async (context) => {
    const delay = await ports.delays.get(context.req.valid('param').id);
    if (!delay) throw notFound('There is no such delay.');
    if (delay.revision !== context.req.valid('json').revision) doneOrProblem({ kind: 'stale', of: delay });
    await startRehearsal(ports)(delay);
    return context.body(null, 202);
  });

  app.openapi(routes.listVersions, async (context) => {
    const versions = await ports.notices.versions(context.req.valid('param').id);
    return context.json({ notices: versions.map((one) => ({ ...one, content: delayContentOf(one) })) }, 200);
  });

  app.openapi(routes.listChoices, async (context) => {
    const page = await ports.tasks.ofSubject(context.req.valid('param').id, context.req.valid('query'));
    const customerIds = page.tasks.flatMap(({ customerId }) => customerId ?? []);
    const customers = await named({ staff: context.get('staff'), customerIds, thing: 'choice' });
    return context.json({ ...page, customers }, 200);
  });

  app.openapi(routes.countChoices, async (context) =>
    context.json(await countChoices(ports)(context.req.valid('param').id), 200),
  );

  app.openapi(routes.listProducts, async (context) => {
    const products = await Promise.all(
      (await ports.orders.products()).map(async ({ id, name, names, supplierId }) => {
        const holder = await ports.delays.holderOf(id);
        const openDelay = holder && (await ports.delays.get(holder));
        return {
          id,
          name,
          ...(names && { names }),
          ...(supplierId && { supplierId }),
          ...(openDelay?.stage === 'open' && { openDelayId: openDelay.id }),
        };
      }),
    );
    return context.json({ products }, 200);
  });

  app.openapi(routes.countWaiting, async (context) =>
    context.json(await countWaiting(ports)(context.req.valid('query').ids), 200),
  );

  app.openapi(routes.expectWindow, async (context) => {
    const window = await expectWindowOf(ports)(context.req.valid('param').productId, context.req.valid('query'));
    if (!window) throw notFound('There is no such product.');
    return context.json(window, 200);
  });

  app.openapi(routes.readInsights, async (context) => context.json(await readInsights(ports)(), 200));

  return app;
}
