import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError } from '@kesher/adapters/http/problem';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import type { RotaProblem } from '@kesher/domain/check-in/rota/rota-problems';
import { planWeek, readWeek } from '../rota/plan-week.ts';
import type { StaffDoorPorts } from './ports.ts';
import { protocolRoutes as routes } from './protocol-routes.ts';
import { conflict } from './refusals.ts';

const path = '/staff/rota/:week';

/** The rota, a week at a time. What each has taken is for everybody to see. */
export function addRotaRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const read = readWeek(ports);
  const plan = planWeek(ports);
  app.on('GET', path, may(door, 'settings.read'));
  app.on('PUT', path, may(door, 'rota.plan', 'plan-rota'));

  app.openapi(routes.readRota, async (context) => context.json(await read(context.req.valid('param').week), 200));

  app.openapi(routes.writeRota, async (context) => {
    const { week } = context.req.valid('param');
    const outcome = await plan(week, context.req.valid('json'));
    switch (outcome.kind) {
      case 'stored':
        return context.json(await read(week), 200);
      case 'stale':
        throw conflict('stale');
      case 'refused':
        throw refused(outcome.problems);
    }
  });
}

const words: Record<RotaProblem['code'], { problem: string; remedy: string }> = {
  unknown: { problem: 'nobody of that name works here', remedy: 'Name somebody of the team.' },
  'may-not': {
    problem: 'this person may not do that',
    remedy: 'In a turn stands who has the right "check-in.work", and last who has "check-in.acknowledge".',
  },
  unreachable: {
    problem: 'nobody can reach this person',
    remedy: 'An admin enters their mail address or phone, or somebody else takes the turn.',
  },
  'two-levels': {
    problem: 'this person is on call for two levels at once',
    remedy: 'Let somebody else take one of the two.',
  },
  'nobody-last': {
    problem: 'in some hour of the week nobody is left to be asked last',
    remedy: 'Name one more, who is there while the others are away.',
  },
};

function refused(problems: readonly RotaProblem[]): ProblemError {
  return new ProblemError({
    status: 400,
    code: 'invalid-input',
    title: 'Some of the input cannot be used.',
    errors: problems.map(({ field, code }) => ({ field: `written.${field}`, ...words[code] })),
  });
}
