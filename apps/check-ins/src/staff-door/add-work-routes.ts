import type { OpenAPIHono } from '@hono/zod-openapi';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { readFhir } from '@kesher/domain/check-in/fhir/read-fhir';
import { enterWorks } from '../works/enter-works.ts';
import { shownWorks } from '../works/shown-works.ts';
import { statementsOf } from '../works/typed-work.ts';
import type { StaffDoorPorts } from './ports.ts';
import { routes } from './routes.ts';

/** Completed work, typed in, pasted, or as FHIR. As CSV it comes through a door of its own. */
export function addWorkRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const enter = enterWorks(ports);
  app.on('POST', '/staff/check-ins/works', may(door, 'check-in.work', 'enter-works'));
  app.on('POST', '/staff/check-ins/fhir', may(door, 'check-in.work', 'enter-works'));

  app.openapi(routes.enterWorks, async (context) => {
    const { works } = context.req.valid('json');
    return context.json(shownWorks(await enter(works.flatMap(statementsOf), context.get('staff').id), []), 200);
  });

  app.openapi(routes.enterFhir, async (context) => {
    const { statements, problems } = readFhir([{ where: '(body)', text: await context.req.text() }]);
    return context.json(shownWorks(await enter(statements), problems), 200);
  });
}
