import { ProblemError } from '@kesher/adapters/http/problem';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { addMs } from '@kesher/domain/instant';
import { stopIdOf, stopTargetOf } from '@kesher/domain/stop/stop';
import type { EnginePorts } from '@kesher/engine/ports';
import { pressStop } from '@kesher/engine/stop/press-stop';
import { routes } from './stop-routes.ts';

const notFound = (title: string) => new ProblemError({ status: 404, code: 'not-found', title });

/** The staff door of the post office. */
export function createPostOfficeStaffApp(ports: Pick<EnginePorts, 'stops' | 'truth' | 'clock'>, door: StaffDoor) {
  const app = createStaffApp(door);
  const press = pressStop(ports);
  app.on('GET', '/staff/stops', may(door, 'delay.read'));
  app.on('POST', '/staff/stops', may(door, 'stop.press'));
  app.on('DELETE', '/staff/stops/:id', may(door, 'stop.lift', 'lift-stop'));

  app.openapi(routes.listStops, async (context) => context.json({ stops: await ports.stops.standing() }, 200));

  app.openapi(routes.pressStop, async (context) => {
    const target = context.req.valid('json');
    const by = context.get('staff').id;
    const stop = await press(target, by);
    if (!stop) throw notFound('There is no such announcement.');
    await door.actions.record({ at: stop.stoppedAt, by, action: 'stop', subject: stopIdOf(stop), allowed: true });
    return context.json(stop, 201);
  });

  app.openapi(routes.liftStop, async (context) => {
    const target = stopTargetOf(context.req.valid('param').id);
    const { seen } = context.req.valid('query');
    if (!target) throw notFound('There is no such stop.');
    if ((await ports.stops.lift(target, seen && addMs(seen, 1))) === 'lifted') return context.body(null, 204);
    const standing = await ports.stops.standing();
    if (standing.some((stop) => stopIdOf(stop) === stopIdOf(target)))
      throw new ProblemError({ status: 409, code: 'stale', title: 'Somebody has stopped it again since you looked.' });
    throw notFound('There is no such stop.');
  });

  return app;
}
