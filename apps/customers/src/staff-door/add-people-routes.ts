import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError } from '@kesher/adapters/http/problem';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { changePreferences } from '@kesher/domain/customer/change-preferences';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import { checkPromisedTime } from '@kesher/domain/task/check-promised-time';
import { planPromise } from '@kesher/domain/task/plan-promise';
import { entryOfWritten, pageOfTimeline, timelineOf } from '@kesher/domain/timeline/timeline-of';
import { exportCustomer } from '../people/export-customer.ts';
import { findCustomers } from '../people/find-customers.ts';
import { planConsent } from '../people/plan-consent.ts';
import { readOverview, readRows } from '../people/read-timeline.ts';
import type { CustomersPorts } from '../ports.ts';
import { notFound, stale, unknownZone } from './refusals.ts';
import { routes } from './routes.ts';

/** Find, read and write about people. Who looked at whom is on record, as the law on medical data asks. */
export function addPeopleRoutes(app: OpenAPIHono<StaffEnv>, ports: CustomersPorts, door: StaffDoor): void {
  const find = findCustomers(ports);
  const read = readRows(ports);
  const overview = readOverview(ports);
  const reads = (action: string) => may(door, 'customer.read', action);
  const changes = (action: string) => may(door, 'customer.change', action);

  app.on('POST', '/staff/customers/search', reads('search-customers'));
  app.on('GET', '/staff/customers/:customerId', reads('read-customer'));
  app.on('GET', '/staff/customers/:customerId/timeline', reads('read-timeline'));
  app.on('GET', '/staff/customers/:customerId/overview', reads('read-overview'));
  app.on('GET', '/staff/customers/:customerId/export', may(door, 'customer.export', 'export-customer'));
  app.on('POST', '/staff/customers/:customerId/notes', changes('write-note'));
  app.on('POST', '/staff/customers/:customerId/calls', changes('log-call'));
  app.on('POST', '/staff/customers/:customerId/promises', changes('make-promise'));
  app.on('PUT', '/staff/customers/:customerId/preferences', changes('change-preferences'));
  app.on('POST', '/staff/customers/:customerId/consents', changes('record-consent'));

  async function known(id: CustomerId): Promise<Customer> {
    const customer = await ports.customers.get(id);
    if (!customer) throw notFound('There is no such customer.');
    return customer;
  }

  app.openapi(routes.findCustomers, async (context) =>
    context.json({ hits: await find(context.req.valid('json').search) }, 200),
  );

  app.openapi(routes.readCustomer, async (context) => {
    const customer = await known(context.req.valid('param').customerId);
    const [orders, messages, tasks] = await Promise.all([
      ports.orders.linesOf(customer.id),
      ports.messages.ofCustomer(customer.id, 100),
      ports.tasks.ofCustomer(customer.id),
    ]);
    return context.json({ customer, orders, messages, tasks }, 200);
  });

  app.openapi(routes.readTimeline, async (context) => {
    const customer = await known(context.req.valid('param').customerId);
    const entries = timelineOf(await read(customer), ports.clock());
    return context.json(pageOfTimeline(entries, context.req.valid('query')), 200);
  });

  app.openapi(routes.readOverview, async (context) =>
    context.json(await overview(await known(context.req.valid('param').customerId)), 200),
  );

  app.openapi(routes.exportCustomer, async (context) =>
    context.json(await exportCustomer(ports)(await known(context.req.valid('param').customerId)), 200),
  );

  app.openapi(routes.writeNote, async (context) => {
    const { id: customerId } = await known(context.req.valid('param').customerId);
    const { requestId: id, text, kind: what } = context.req.valid('json');
    const written = { id, customerId, at: ports.clock(), by: context.get('staff').id };
    return context.json(entryOfWritten(await ports.timeline.add({ kind: 'note', ...written, text, what })), 201);
  });

  app.openapi(routes.logCall, async (context) => {
    const { id: customerId } = await known(context.req.valid('param').customerId);
    const { requestId: id, ...call } = context.req.valid('json');
    const written = { id, customerId, at: ports.clock(), by: context.get('staff').id };
    return context.json(entryOfWritten(await ports.timeline.add({ kind: 'call', ...written, ...call })), 201);
  });

  app.openapi(routes.makePromise, async (context) => {
    const { id: customerId } = await known(context.req.valid('param').customerId);
    const now = ports.clock();
    const promised = { customerId, ...context.req.valid('json') };
    const task = planPromise(promised, { by: context.get('staff').id, now });
    const standing = await ports.tasks.get(task.id);
    if (standing) return context.json(standing, 201);
    const wrong = checkPromisedTime(promised.dueAt, now);
    if (wrong) throw unpromised[wrong]();
    const made = (await ports.tasks.create(task)) === 'created' ? task : await ports.tasks.get(task.id);
    return context.json(made ?? task, 201);
  });

  app.openapi(routes.changePreferences, async (context) => {
    const customer = await known(context.req.valid('param').customerId);
    const { revision, ...wanted } = context.req.valid('json');
    if (wanted.timeZone !== undefined && !zoneClockOf(wanted.timeZone)) throw unknownZone();
    const changed = changePreferences(customer, wanted, { by: context.get('staff').id, at: ports.clock() });
    if (changed === customer) return context.json(customer, 200);
    return context.json(await stored(ports, { ...changed, revision: revision + 1 }), 200);
  });

  app.openapi(routes.recordConsent, async (context) => {
    const customer = await known(context.req.valid('param').customerId);
    const { revision, given, ...said } = context.req.valid('json');
    const decision = given ? ('granted' as const) : ('refused' as const);
    const consent = { ...said, decision, at: ports.clock(), by: context.get('staff').id };
    const changed = planConsent(customer, consent);
    if (!changed) return context.json(customer, 200);
    return context.json(await stored(ports, { ...changed, revision: revision + 1 }), 200);
  });
}

/** Writes over the revision that the caller saw, or says that it is not the latest. */
async function stored(ports: Pick<CustomersPorts, 'customers'>, customer: Customer): Promise<Customer> {
  if ((await ports.customers.put(customer)) === 'stale') throw stale();
  return customer;
}

/** Why a promise for such a time is not taken. */
const unpromised = {
  'too-late': () =>
    new ProblemError({
      status: 422,
      code: 'too-late',
      title: 'The promised time is over already.',
      errors: [{ field: 'dueAt', problem: 'in the past', remedy: 'Promise a time that is still to come.' }],
    }),
  'too-far': () =>
    new ProblemError({
      status: 422,
      code: 'too-far',
      title: 'The promised time is more than a year away.',
      errors: [{ field: 'dueAt', problem: 'more than a year away', remedy: 'Check the year.' }],
    }),
};
