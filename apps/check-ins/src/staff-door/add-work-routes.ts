import type { OpenAPIHono } from '@hono/zod-openapi';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { readFhir } from '@kesher/domain/check-in/fhir/read-fhir';
import { readHouse } from '../read-house.ts';
import { enterWorks } from '../works/enter-works.ts';
import { readCsvWorks } from '../works/read-csv-works.ts';
import { shownWorks } from '../works/shown-works.ts';
import { statementsOf } from '../works/typed-work.ts';
import type { StaffDoorPorts } from './ports.ts';
import { unreadableFile } from './refusals.ts';
import { routes } from './routes.ts';

/** Completed work, typed in, pasted, or as FHIR. */
export function addWorkRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const enter = enterWorks(ports);
  const house = readHouse(ports);
  app.on('POST', '/staff/check-ins/works', may(door, 'check-in.work', 'enter-works'));
  app.on('POST', '/staff/check-ins/works/csv', may(door, 'check-in.work', 'enter-works'));
  app.on('POST', '/staff/check-ins/fhir', may(door, 'check-in.work', 'enter-works'));

  app.openapi(routes.enterWorks, async (context) => {
    const { works } = context.req.valid('json');
    return context.json(shownWorks(await enter(works.flatMap(statementsOf)), []), 200);
  });

  app.openapi(routes.enterCsv, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const read = await readCsvWorks(bytes, { house: await house(), dateOrder: context.req.valid('query').dateOrder });
    if (read.kind === 'refused') throw unreadableFile(read);
    return context.json(shownWorks(await enter(read.statements), read.problems), 200);
  });

  app.openapi(routes.enterFhir, async (context) => {
    const { statements, problems } = readFhir([{ where: '(body)', text: await context.req.text() }]);
    return context.json(shownWorks(await enter(statements), problems), 200);
  });
}
