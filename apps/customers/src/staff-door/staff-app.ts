import { readCards } from '@kesher/adapters/http/customer-cards';
import { ProblemError } from '@kesher/adapters/http/problem';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import type { ReadIdentity } from '@kesher/adapters/http/sign-in';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { taskIdSchema } from '@kesher/domain/ids';
import { isAllowed, rightsOf } from '@kesher/domain/staff/staff';
import { rightFor } from '@kesher/domain/task/right-for';
import { workOnTask } from '@kesher/domain/task/work-on-task';
import { readColleagues } from '../people/read-colleagues.ts';
import { offerTasks, stoppedNow } from '../people/stopped-calls.ts';
import type { SpeakingPorts } from '../ports.ts';
import { addLinkRoutes } from './add-link-routes.ts';
import { addPeopleRoutes } from './add-people-routes.ts';
import { addUnreadableRoutes } from './add-unreadable-routes.ts';
import { callStopped, notAllowed, notFound, stale } from './refusals.ts';
import { routes } from './routes.ts';

/** The staff door of the customers app. */
export function createCustomersStaffApp(ports: SpeakingPorts, door: StaffDoor & { identify: ReadIdentity }) {
  const app = createStaffApp(door);
  app.use('/staff/tasks', may(door, 'task.work'));
  app.on('POST', '/staff/tasks/:id', may(door, 'task.work', 'task'));
  app.use('/staff/actions', may(door, 'action.read'));
  app.use('/staff/access', may(door, 'access.read', 'read-looks'));
  const looked = recordLooks(ports);

  addPeopleRoutes(app, ports, door);
  addLinkRoutes(app, ports, door);
  addUnreadableRoutes(app, ports, door);

  app.openapi(routes.readMe, async (context) => {
    const staff = context.get('staff');
    return context.json({ ...staff, rights: rightsOf(staff), caresAfterwards: await ports.care.ofBusiness() }, 200);
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
    // Of whom the team knows, it has the name.
    if (!(await ports.team.get(colleague.id)))
      await ports.directory.put({ ...colleague, roles: context.get('staff').roles });
    return context.body(null, 204);
  });

  app.openapi(routes.listColleagues, async (context) =>
    context.json({ colleagues: await readColleagues(ports)() }, 200),
  );

  app.openapi(routes.listTasks, async (context) => {
    const page = await offerTasks(ports)(context.req.valid('query'));
    const customerIds = page.tasks.flatMap(({ customerId }) => customerId ?? []);
    const [customers] = await Promise.all([
      readCards(ports, customerIds),
      looked({ staff: context.get('staff'), thing: 'task', customerIds }),
    ]);
    return context.json({ ...page, customers }, 200);
  });

  app.openapi(routes.workOnTask, async (context) => {
    const task = await ports.tasks.get(taskIdSchema.parse(context.req.valid('param').id));
    if (!task || !ports.jobs.isShownToAll(task.work)) throw notFound('There is no such task.');
    if (!isAllowed(context.get('staff'), rightFor(task.work))) throw notAllowed(rightFor(task.work));
    const { revision, ...step } = context.req.valid('json');
    if (task.revision !== revision) throw stale();
    if (step.did === 'taken' && (await stoppedNow(ports)(task))) throw callStopped();
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

  app.openapi(routes.listActions, async (context) =>
    context.json(await ports.actions.page(context.req.valid('query')), 200),
  );

  app.openapi(routes.listLooks, async (context) => {
    const page = await ports.access.page({ ...context.req.valid('query'), now: ports.clock() });
    const customers = await readCards(
      ports,
      page.looks.flatMap(({ customerId }) => customerId ?? []),
    );
    return context.json({ ...page, customers }, 200);
  });

  return app;
}
