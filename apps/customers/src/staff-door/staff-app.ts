import { readCards } from '@kesher/adapters/http/customer-cards';
import { ProblemError } from '@kesher/adapters/http/problem';
import type { ReadIdentity } from '@kesher/adapters/http/sign-in';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { taskIdSchema } from '@kesher/domain/ids';
import { rightsOf } from '@kesher/domain/staff/staff';
import { workOnTask } from '@kesher/domain/task/work-on-task';
import type { CustomersPorts } from '../ports.ts';
import { addPeopleRoutes } from './add-people-routes.ts';
import { addSettingsRoutes } from './add-settings-routes.ts';
import { notFound, stale } from './refusals.ts';
import { routes } from './routes.ts';

/** The staff door of the customers app. */
export function createCustomersStaffApp(ports: CustomersPorts, door: StaffDoor & { identify: ReadIdentity }) {
  const app = createStaffApp(door);
  app.use('/staff/tasks', may(door, 'task.work'));
  app.on('POST', '/staff/tasks/:id', may(door, 'task.work', 'task'));
  app.use('/staff/actions', may(door, 'action.read'));

  addPeopleRoutes(app, ports, door);
  addSettingsRoutes(app, ports, door);

  app.openapi(routes.readMe, (context) => {
    const staff = context.get('staff');
    return context.json({ ...staff, rights: rightsOf(staff) }, 200);
  });

  app.openapi(routes.nameMe, async (context) => {
    const colleague = await door.identify(context.req.valid('json').idToken);
    if (colleague?.id !== context.get('staff').id) {
      throw new ProblemError({
        status: 422,
        code: 'not-you',
        title: 'This token does not prove who you are.',
        detail: 'Send the ID token that came with your access token.',
      });
    }
    await ports.directory.put(colleague);
    return context.body(null, 204);
  });

  app.openapi(routes.listColleagues, async (context) =>
    context.json({ colleagues: await ports.directory.list() }, 200),
  );

  app.openapi(routes.listTasks, async (context) => {
    const page = await ports.tasks.open(context.req.valid('query'));
    const customers = await readCards(
      ports.customers,
      page.tasks.map(({ customerId }) => customerId),
    );
    return context.json({ ...page, customers }, 200);
  });

  app.openapi(routes.workOnTask, async (context) => {
    const task = await ports.tasks.get(taskIdSchema.parse(context.req.valid('param').id));
    if (!task) throw notFound('There is no such task.');
    const { revision, ...step } = context.req.valid('json');
    if (task.revision !== revision) throw stale();
    const worked = workOnTask(task, step, { by: context.get('staff').id, now: ports.clock() });
    if (worked === 'impossible') {
      throw new ProblemError({
        status: 409,
        code: 'impossible-step',
        title: `A task that is ${task.state} cannot be ${step.did}.`,
      });
    }
    if ((await ports.tasks.update(worked)) === 'stale') throw stale();
    return context.json(worked, 200);
  });

  app.openapi(routes.listActions, async (context) => context.json({ actions: await ports.actions.latest(100) }, 200));

  return app;
}
