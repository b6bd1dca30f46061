import { readCards } from '@kesher/adapters/http/customer-cards';
import { ProblemError } from '@kesher/adapters/http/problem';
import { recordLooks, type Shown } from '@kesher/adapters/http/record-looks';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import type { CustomerId } from '@kesher/domain/ids';
import { isAllowed } from '@kesher/domain/staff/staff';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import { settleHeldMessage } from '@kesher/engine/held/settle-held-message';
import { listOutcome, readLedger } from '@kesher/engine/ledger/read-ledger';
import { showMessage } from '@kesher/engine/ledger/show-message';
import { announceDelay, approveAnnouncement, cancelCountdown, discardDelayDraft } from '../announce-delay.ts';
import { countChoices } from '../count-choices.ts';
import { countWaiting } from '../count-waiting.ts';
import { declareStockDelay } from '../declare-stock-delay.ts';
import { expectWindowOf } from '../expect-window.ts';
import { listHeld } from '../list-held.ts';
import type { StockDelayPorts } from '../ports.ts';
import { findingsFor, prepareStatement } from '../prepare-statement.ts';
import { readInsights } from '../read-insights.ts';
import { readPromises } from '../read-promises.ts';
import { rehearse } from '../rehearse.ts';
import { doneOrProblem } from './outcome-response.ts';
import { routes } from './routes.ts';
import { savedSettings } from './saved-settings.ts';

const notFound = (title: string) => new ProblemError({ status: 404, code: 'not-found', title });

/** The staff door of stock delays. */
export function createStockDelaysStaffApp(given: StockDelayPorts, door: StaffDoor) {
  const ports = { ...given, settings: savedSettings(given.settings) };
  const app = createStaffApp(door);
  const reads = may(door, 'delay.read');
  const announces = (action: string) => may(door, 'delay.announce', action);

  const looked = recordLooks(ports);

  /** The cards of those whom a list names, for who may read customers. That they are shown is on record. */
  const named = async (shown: Shown & { customerIds: readonly CustomerId[] }) => {
    if (!isAllowed(shown.staff, 'customer.read')) return {};
    await looked(shown);
    return readCards(ports, shown.customerIds);
  };

  app.use('/staff/delays', reads);
  app.use('/staff/delays/*', reads);
  app.use('/staff/notices/*', reads);
  app.use('/staff/products', reads);
  app.use('/staff/products/*', reads);
  app.use('/staff/promises', reads);
  app.use('/staff/insights', reads);
  app.use('/staff/held', may(door, 'message.settle'));

  app.on('POST', '/staff/delays', may(door, 'delay.declare', 'declare'));
  app.on('PUT', '/staff/delays/:id/draft', may(door, 'delay.declare', 'draft'));
  app.on('POST', '/staff/delays/:id/discard', may(door, 'delay.declare', 'discard'));
  app.on('POST', '/staff/delays/:id/announcement', announces('announce'));
  app.on('POST', '/staff/delays/:id/cancellation', announces('cancel'));
  app.on('POST', '/staff/delays/:id/approval', may(door, 'delay.approve', 'approve'));
  // One parameter for the whole key of the message, so that the record says which one it was.
  app.on('POST', '/staff/notices/:message{.+}/decision', may(door, 'message.settle', 'settle'));

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
    const { timeZone } = (await ports.settings.get()).calendar;
    const findings = delay.draft ? findingsFor(delay, delay.draft.statement, { now: ports.clock(), timeZone }) : [];
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
    const { announcements, calendar } = await ports.settings.get();
    const rehearsal = await rehearse(ports)(delay);
    const findings = delay.draft
      ? findingsFor(delay, delay.draft.statement, { now: ports.clock(), timeZone: calendar.timeZone })
      : [];
    const needsApproval = rehearsal.audience >= announcements.approvalFrom;
    const looked = [...rehearsal.sample, ...rehearsal.partlyRefunded.first.map(({ customerId }) => customerId)];
    const customerIds = [...new Set(looked)];
    const customers = await named({ staff: context.get('staff'), customerIds, thing: 'rehearsal' });
    return context.json({ ...rehearsal, customers, needsApproval, findings }, 200);
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

  app.openapi(routes.readLedger, async (context) => {
    const { noticeId } = context.req.valid('param');
    const [ledger, notice] = await Promise.all([readLedger(ports)(noticeId), ports.notices.get(noticeId)]);
    if (!ledger || !notice) throw notFound('The audience of this notice is not frozen yet.');
    return context.json({ ...ledger, ...(await countChoices(ports)(notice.subjectId)) }, 200);
  });

  app.openapi(routes.listOutcome, async (context) => {
    const { noticeId, outcome } = context.req.valid('param');
    const list = await listOutcome(ports)(noticeId, { outcome, ...context.req.valid('query') });
    if (!list) throw notFound('The audience of this notice is not frozen yet.');
    const customerIds = list.standings.map(({ customerId }) => customerId);
    const customers = await named({ staff: context.get('staff'), customerIds, thing: 'ledger', of: noticeId });
    return context.json({ ...list, customers }, 200);
  });

  app.openapi(routes.showMessage, async (context) => {
    const shown = await showMessage(ports)(context.req.valid('param'));
    if (!shown) throw notFound('There is no such message.');
    const { customerId, noticeId } = shown.message;
    await looked({ staff: context.get('staff'), customerIds: [customerId], thing: 'message', of: noticeId });
    return context.json(shown.text, 200);
  });

  app.openapi(routes.listHeld, async (context) => {
    const { held, next } = await listHeld(ports)(context.req.valid('query'));
    const customerIds = held.map(({ message }) => message.customerId);
    const customers = await named({ staff: context.get('staff'), customerIds, thing: 'held' });
    return context.json({ held, customers, next }, 200);
  });

  app.openapi(routes.settleHeld, async (context) => {
    const outcome = await settleHeldMessage(ports)(context.req.valid('param'), context.req.valid('json').decision);
    if (outcome === 'not-found') throw notFound('There is no such message.');
    if (outcome === 'not-held')
      throw new ProblemError({ status: 409, code: 'not-held', title: 'This message is not held any more.' });
    return context.body(null, 204);
  });

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
    context.json({ customers: await countWaiting(ports)(context.req.valid('query').ids) }, 200),
  );

  app.openapi(routes.expectWindow, async (context) => {
    const window = await expectWindowOf(ports)(context.req.valid('param').productId, context.req.valid('query'));
    if (!window) throw notFound('There is no such product.');
    return context.json(window, 200);
  });

  app.openapi(routes.readInsights, async (context) => context.json(await readInsights(ports)(), 200));

  app.openapi(routes.readPromises, async (context) => context.json(await readPromises(ports)(), 200));

  return app;
}
