import { ProblemError } from '@kesher/adapters/http/problem';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { taskIdSchema } from '@kesher/domain/ids';
import { workOnTask } from '@kesher/domain/task/work-on-task';
import { findCustomers } from '../find-customers.ts';
import type { CustomersPorts } from '../ports.ts';
import { addImportRoutes, maxPartBytes } from './import-routes.ts';
import { savedSettings } from './refusals.ts';
import { routes } from './routes.ts';

const notFound = (title: string) => new ProblemError({ status: 404, code: 'not-found', title });
const stale = new ProblemError({
  status: 409,
  code: 'stale',
  title: 'Somebody changed this meanwhile.',
  detail: 'Look again before you decide.',
});

/** The staff door of the customers app. */
export function createCustomersStaffApp(ports: CustomersPorts, door: StaffDoor) {
  const app = createStaffApp(door, { maxBodyBytes: maxPartBytes });
  app.use('/staff/files/*', may(door, 'import.run'));
  app.use('/staff/imports', may(door, 'import.run'));
  app.use('/staff/imports/*', may(door, 'import.run'));
  app.on('POST', '/staff/imports', may(door, 'import.run', 'import'));
  app.on('POST', '/staff/customers/search', may(door, 'customer.read', 'search-customers'));
  app.on('GET', '/staff/customers/:customerId', may(door, 'customer.read', 'read-customer'));
  app.use('/staff/tasks', may(door, 'task.work'));
  app.on('POST', '/staff/tasks/:id', may(door, 'task.work', 'task'));
  app.on('GET', '/staff/settings', may(door, 'settings.read'));
  app.on('PUT', '/staff/settings', may(door, 'settings.change', 'settings'));
  app.use('/staff/actions', may(door, 'action.read'));

  addImportRoutes(app, ports);

  app.openapi(routes.findCustomers, async (context) => {
    const { search } = context.req.valid('json');
    return context.json({ hits: await findCustomers(ports)(search) }, 200);
  });

  app.openapi(routes.readCustomer, async (context) => {
    const { customerId } = context.req.valid('param');
    const customer = await ports.customers.get(customerId);
    if (!customer) throw notFound('There is no such customer.');
    const [orders, messages, tasks] = await Promise.all([
      ports.orders.linesOf(customerId),
      ports.messages.ofCustomer(customerId, 100),
      ports.tasks.ofCustomer(customerId),
    ]);
    return context.json({ customer, orders, messages, tasks }, 200);
  });

  app.openapi(routes.listTasks, async (context) =>
    context.json(await ports.tasks.open(context.req.valid('query')), 200),
  );

  app.openapi(routes.workOnTask, async (context) => {
    const task = await ports.tasks.get(taskIdSchema.parse(context.req.valid('param').id));
    if (!task) throw notFound('There is no such task.');
    const { revision, ...step } = context.req.valid('json');
    if (task.revision !== revision) throw stale;
    const worked = workOnTask(task, step, { by: context.get('staff').id, now: ports.clock() });
    if (worked === 'impossible') {
      throw new ProblemError({
        status: 409,
        code: 'impossible-step',
        title: `A task that is ${task.state} cannot be ${step.did}.`,
      });
    }
    if ((await ports.tasks.update(worked)) === 'stale') throw stale;
    return context.json(worked, 200);
  });

  app.openapi(routes.readSettings, async (context) => context.json(await savedSettings(ports.settings, 404), 200));

  app.openapi(routes.changeSettings, async (context) => {
    const settings = context.req.valid('json');
    if ((await ports.settings.put(settings)) === 'stale') throw stale;
    return context.json(settings, 200);
  });

  app.openapi(routes.listActions, async (context) => context.json({ actions: await ports.actions.latest(100) }, 200));

  return app;
}
