import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError } from '@kesher/adapters/http/problem';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { addMs } from '@kesher/domain/instant';
import { stopIdOf, stopTargetOf } from '@kesher/domain/stop/stop';
import { pressStop } from '@kesher/engine/stop/press-stop';
import { notFound } from './not-found.ts';
import type { StaffDoorPorts } from './ports.ts';
import { stopRoutes } from './stop-routes.ts';

/** Hold back what is being sent, and let it go on. */
export function addStopRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const press = pressStop(ports);
  app.on('GET', '/staff/stops', may(door, 'delay.read'));
  app.on('POST', '/staff/stops', may(door, 'stop.press'));
  app.on('DELETE', '/staff/stops/:id', may(door, 'stop.lift', 'lift-stop'));

  app.openapi(stopRoutes.listStops, async (context) => context.json({ stops: await ports.stops.standing() }, 200));

  app.openapi(stopRoutes.pressStop, async (context) => {
    const target = context.req.valid('json');
    const by = context.get('staff').id;
    const stop = await press(target, by);
    if (!stop) throw notFound('There is no such announcement.');
    await door.actions.record({ at: stop.stoppedAt, by, action: 'stop', subject: stopIdOf(stop), allowed: true });
    return context.json(stop, 201);
  });

  app.openapi(stopRoutes.liftStop, async (context) => {
    const target = stopTargetOf(context.req.valid('param').id);
    const { seen } = context.req.valid('query');
    if (!target) throw notFound('There is no such stop.');
    if ((await ports.stops.lift(target, seen && addMs(seen, 1))) === 'lifted') return context.body(null, 204);
    const standing = await ports.stops.standing();
    if (standing.some((stop) => stopIdOf(stop) === stopIdOf(target)))
      throw new ProblemError({ status: 409, code: 'stale', title: 'Somebody has stopped it again since you looked.' });
    throw notFound('There is no such stop.');
  });
}
