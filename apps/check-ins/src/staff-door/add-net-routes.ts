import type { OpenAPIHono } from '@hono/zod-openapi';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { gapsAhead } from '@kesher/domain/check-in/answer/gaps';
import { acknowledgeNetTest } from '@kesher/domain/check-in/net/net-test';
import { isUsed, readHouse } from '../read-house.ts';
import type { StaffDoorPorts } from './ports.ts';
import { conflict, notFound } from './refusals.ts';
import { routes } from './routes.ts';

/** So many tests say whether the net has held lately. */
const listed = 20;

/** The tests of the net, and the gaps in it, for those who are asked and those who answer for it. */
export function addNetRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const readAll = readHouse(ports);
  app.on('GET', '/staff/check-ins/gaps', may(door, 'check-in.acknowledge'));
  app.on('GET', '/staff/check-ins/net-tests', may(door, 'check-in.acknowledge'));
  app.on('POST', '/staff/check-ins/net-tests/:id/acknowledgement', may(door, 'check-in.acknowledge', 'acknowledge'));

  app.openapi(routes.listNetTests, async (context) =>
    context.json({ tests: await ports.netTests.latest(listed) }, 200),
  );

  app.openapi(routes.listGaps, async (context) => {
    const house = await readAll();
    const { team, settings, rotas, now } = house;
    const gaps = isUsed(house) ? gapsAhead(team, { calendar: settings.calendar, rotas }, now) : [];
    return context.json({ gaps }, 200);
  });

  app.openapi(routes.acknowledgeNetTest, async (context) => {
    const test = await ports.netTests.get(context.req.valid('param').id);
    if (test === undefined) throw notFound('There is no such test.');
    const taken = acknowledgeNetTest(test, { by: context.get('staff').id, now: ports.clock() });
    if (taken === 'not-asked') throw conflict('not-asked');
    if (taken !== test && (await ports.netTests.put(taken)) === 'stale') throw conflict('stale');
    return context.json(taken, 200);
  });
}
