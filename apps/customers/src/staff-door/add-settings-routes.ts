import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError } from '@kesher/adapters/http/problem';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { changeSettings, decideLimit, type LimitDecision } from '@kesher/domain/business/change-settings';
import type { Settings } from '@kesher/domain/business/settings-store';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { rightsOfRole, roles } from '@kesher/domain/staff/staff';
import { isSamePerson } from '@kesher/domain/staff/staff-id';
import { readColleagues } from '../people/read-colleagues.ts';
import type { CustomersPorts } from '../ports.ts';
import { savedSettings, stale, unknownZone } from './refusals.ts';
import { rulesOfProgram } from './rules-of-program.ts';
import { settingsRoutes } from './settings-routes.ts';

/** Read and change the business's settings, and ask what they lead to. */
export function addSettingsRoutes(app: OpenAPIHono<StaffEnv>, ports: CustomersPorts, door: StaffDoor): void {
  app.on('GET', '/staff/settings', may(door, 'settings.read'));
  app.on('PUT', '/staff/settings', may(door, 'settings.change', 'settings'));
  app.on('POST', '/staff/settings/limit', may(door, 'settings.change', 'settings-limit'));
  app.on('GET', '/staff/settings/rules', may(door, 'settings.read'));
  app.on('POST', '/staff/settings/when', may(door, 'settings.read'));

  const answer = answerSettings(ports);

  app.openapi(settingsRoutes.readSettings, async (context) =>
    context.json(await answer(await savedSettings(ports.settings, 404)), 200),
  );

  app.openapi(settingsRoutes.changeSettings, async (context) => {
    const wanted = context.req.valid('json');
    const standing = wanted.revision === 1 ? undefined : await savedSettings(ports.settings, 404);
    const settings = changeSettings(standing, wanted, { by: context.get('staff').id, now: ports.clock() });
    if ((await ports.settings.put(settings)) === 'stale') throw stale();
    return context.json(await answer(settings), 200);
  });

  app.openapi(settingsRoutes.decideLimit, async (context) => {
    const { revision, decision } = context.req.valid('json');
    const standing = await savedSettings(ports.settings, 404);
    if (standing.revision !== revision) throw stale();
    const decided = decideLimit(standing, decision, context.get('staff').id);
    if (decided.kind === 'refused') throw undecided[decided.refusal]();
    if ((await ports.settings.put(decided.settings)) === 'stale') throw stale();
    return context.json(await answer(decided.settings), 200);
  });

  app.openapi(settingsRoutes.readRules, (context) => context.json(rulesOfProgram(), 200));

  app.openapi(settingsRoutes.askWhen, async (context) => {
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

/** Where a raised limit waits, the answer says whether anybody is known who could confirm it: in a shop of one nobody is. */
function answerSettings(ports: Pick<CustomersPorts, 'directory' | 'team'>) {
  return async (settings: Settings): Promise<Settings & { othersWhoConfirm?: number }> => {
    const { pendingLimit } = settings;
    if (!pendingLimit) return settings;
    const mayConfirm = new Set(roles.filter((role) => rightsOfRole(role).includes('settings.change')));
    const others = (await readColleagues(ports)()).filter(
      (colleague) =>
        !isSamePerson(pendingLimit.askedBy, colleague.id) && colleague.roles?.some((role) => mayConfirm.has(role)),
    );
    return { ...settings, othersWhoConfirm: others.length };
  };
}

type Refusal = Extract<LimitDecision, { kind: 'refused' }>['refusal'];

/** Why a raised limit is not decided upon. */
const undecided: Record<Refusal, () => ProblemError> = {
  'nothing-pending': () =>
    new ProblemError({
      status: 409,
      code: 'nothing-pending',
      title: 'No raised limit waits for a second person.',
      detail: 'Somebody may have confirmed it or taken it back.',
    }),
  'own-limit': () =>
    new ProblemError({
      status: 409,
      code: 'own-limit',
      title: 'Nobody confirms the limit that they raised themselves.',
      detail: 'Ask another admin, or take it back.',
    }),
};
