import type { OpenAPIHono } from '@hono/zod-openapi';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import type { CustomersPorts } from '../ports.ts';
import { savedSettings, stale, unknownZone } from './refusals.ts';
import { routes } from './routes.ts';
import { rulesOfProgram } from './rules-of-program.ts';

/** Read and change the business's settings, and ask what they lead to. */
export function addSettingsRoutes(app: OpenAPIHono<StaffEnv>, ports: CustomersPorts, door: StaffDoor): void {
  app.on('GET', '/staff/settings', may(door, 'settings.read'));
  app.on('PUT', '/staff/settings', may(door, 'settings.change', 'settings'));
  app.on('GET', '/staff/settings/rules', may(door, 'settings.read'));
  app.on('POST', '/staff/settings/when', may(door, 'settings.read'));

  app.openapi(routes.readSettings, async (context) => context.json(await savedSettings(ports.settings, 404), 200));

  app.openapi(routes.changeSettings, async (context) => {
    const settings = context.req.valid('json');
    if ((await ports.settings.put(settings)) === 'stale') throw stale();
    return context.json(settings, 200);
  });

  app.openapi(routes.readRules, (context) => context.json(rulesOfProgram(), 200));

  app.openapi(routes.askWhen, async (context) => {
    const { lane, at = ports.clock(), timeZone, preferredHours, calendar: tried } = context.req.valid('json');
    if (timeZone !== undefined && !zoneClockOf(timeZone)) throw unknownZone();
    const calendar = tried ?? (await savedSettings(ports.settings, 409)).calendar;
    const permitted = nextPermittedTime({ calendar, lane, customer: { timeZone, preferredHours }, now: at });
    const isHeld = permitted.kind === 'later';
    return context.json(
      {
        at,
        goesOutAt: isHeld ? permitted.at : at,
        held: isHeld,
        reasons: [...(permitted.reasons ?? [])],
        timeZone: timeZone ?? calendar.timeZone,
      },
      200,
    );
  });
}
