import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError } from '@kesher/adapters/http/problem';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import type { AccessThing } from '@kesher/domain/access/access';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { addressWordsOf, newDecisions, refusedBesideRecord } from '@kesher/domain/customer/address-standing';
import { changePreferences } from '@kesher/domain/customer/change-preferences';
import { changeProfile } from '@kesher/domain/customer/change-profile';
import type { Customer } from '@kesher/domain/customer/customer';
import { isYearOfBirth } from '@kesher/domain/customer/profile';
import type { CustomerId } from '@kesher/domain/ids';
import { hasRefusedCalls } from '@kesher/domain/message/routes';
import { isAllowed, type StaffMember } from '@kesher/domain/staff/staff';
import { checkPromisedTime } from '@kesher/domain/task/check-promised-time';
import { planPromise } from '@kesher/domain/task/plan-promise';
import { entryOfWritten, pageOfTimeline, timelineOf } from '@kesher/domain/timeline/timeline-of';
import { exportCustomer } from '../people/export-customer.ts';
import { findCustomers } from '../people/find-customers.ts';
import { planConsent } from '../people/plan-consent.ts';
import { readOverview, readShownRows } from '../people/read-timeline.ts';
import { stateByAddress } from '../people/state-by-address.ts';
import type { SpeakingPorts } from '../ports.ts';
import { notFound, noYearOfBirth, stale, unknownZone } from './refusals.ts';
import { routes } from './routes.ts';

/** Find, read and write about people. Who looked at whom is on record, as the law on medical data asks. */
export function addPeopleRoutes(app: OpenAPIHono<StaffEnv>, ports: SpeakingPorts, door: StaffDoor): void {
  const find = findCustomers(ports);
  const read = readShownRows(ports);
  const overview = readOverview(ports);
  const looked = recordLooks(ports);
  const reads = may(door, 'customer.read');
  const changes = (action: string) => may(door, 'customer.change', action);

  app.on('POST', '/staff/customers/search', reads);
  app.on('GET', '/staff/customers/:customerId', reads);
  app.on('GET', '/staff/customers/:customerId/timeline', reads);
  app.on('GET', '/staff/customers/:customerId/overview', reads);
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

  /** The customer, whom somebody on staff is about to be shown. */
  async function shown(staff: StaffMember, thing: AccessThing, id: CustomerId): Promise<Customer> {
    const customer = await known(id);
    await looked({ staff, thing, customerIds: [customer.id] });
    return customer;
  }

  app.openapi(routes.findCustomers, async (context) => {
    const hits = await find(context.req.valid('json').search);
    const customerIds = hits.map(({ customer }) => customer.id);
    await looked({ staff: context.get('staff'), thing: 'search', customerIds });
    return context.json({ hits }, 200);
  });

  app.openapi(routes.readCustomer, async (context) => {
    const customer = await shown(context.get('staff'), 'profile', context.req.valid('param').customerId);
    const addresses = [customer.email, customer.phone].filter((address) => address !== undefined);
    const [standings, orders, messages, tasks] = await Promise.all([
      ports.suppressions.standings(addresses),
      ports.orders.linesOf(customer.id),
      ports.messages.ofCustomer(customer.id, 100),
      ports.tasks.ofCustomer(customer.id),
    ]);
    const callsRefused = hasRefusedCalls(customer, { purpose: 'service', standings });
    const refusedBeside = refusedBesideRecord(customer, standings);
    const shownTasks = tasks.filter(({ work }) => ports.jobs.isShownToAll(work));
    return context.json({ customer, callsRefused, refusedBeside, orders, messages, tasks: shownTasks }, 200);
  });

  app.openapi(routes.readTimeline, async (context) => {
    const customer = await shown(context.get('staff'), 'timeline', context.req.valid('param').customerId);
    const entries = timelineOf(await read(customer), { jobs: ports.jobs, now: ports.clock() });
    return context.json(pageOfTimeline(entries, context.req.valid('query')), 200);
  });

  app.openapi(routes.readOverview, async (context) => {
    const customer = await shown(context.get('staff'), 'overview', context.req.valid('param').customerId);
    return context.json(await overview(customer), 200);
  });

  app.openapi(routes.exportCustomer, async (context) => {
    const { names } = context.req.valid('query');
    if (names && !isAllowed(context.get('staff'), 'access.read')) throw notYourNames();
    const customer = await shown(context.get('staff'), 'export', context.req.valid('param').customerId);
    return context.json(await exportCustomer(ports)(customer, { names }), 200);
  });

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
    const { revision, segments, postalAddress, yearOfBirth, ...wanted } = context.req.valid('json');
    if (wanted.timeZone !== undefined && !zoneClockOf(wanted.timeZone)) throw unknownZone();
    const said = { by: context.get('staff').id, at: ports.clock() };
    if (yearOfBirth && !isYearOfBirth(yearOfBirth, said.at)) throw noYearOfBirth();
    const reached = changePreferences(customer, wanted, said);
    const changed = changeProfile(reached, { segments, postalAddress, yearOfBirth }, said);
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
    if (customer.revision !== revision) throw stale();
    // A refusal holds for the address before it is stored, a grant only once it is.
    const words = addressWordsOf(customer, newDecisions(customer, changed));
    if (!given) await stateByAddress(ports.suppressions, words);
    const answer = await stored(ports, { ...changed, revision: revision + 1 });
    if (given) await stateByAddress(ports.suppressions, words);
    return context.json(answer, 200);
  });
}

/** Writes over the revision that the caller saw, or says that it is not the latest. */
async function stored(ports: Pick<SpeakingPorts, 'customers'>, customer: Customer): Promise<Customer> {
  if ((await ports.customers.put(customer)) === 'stale') throw stale();
  return customer;
}

/** Whether a customer is told the names of staff who looked at them is weighed person by person, by an admin. */
function notYourNames(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'not-allowed',
    title: 'Your role may not do this.',
    detail: 'Naming staff in an export needs the right "access.read".',
  });
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
