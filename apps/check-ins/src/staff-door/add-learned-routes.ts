import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError } from '@kesher/adapters/http/problem';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { dayMs } from '@kesher/domain/instant';
import { readLearned } from '../learned/read-learned.ts';
import type { StaffDoorPorts } from './ports.ts';
import { routes } from './routes.ts';

const mostDays = 366;

/** What was learned: counts and shares, for those who make calls and those who answer for them. */
export function addLearnedRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const learned = readLearned(ports);
  app.on('GET', '/staff/check-ins/learned', may(door, 'check-in.acknowledge'));

  app.openapi(routes.readLearned, async (context) => {
    const { from, to } = context.req.valid('query');
    const days = (Date.parse(to) - Date.parse(from)) / dayMs;
    if (days < 0 || days >= mostDays) throw wrongDays();
    return context.json(await learned(from, to), 200);
  });
}

function wrongDays(): ProblemError {
  return new ProblemError({
    status: 400,
    code: 'invalid-input',
    title: 'These days cannot be asked about at once.',
    errors: [
      { field: 'to', problem: 'before `from`, or more than a year after it', remedy: 'Ask about a year at most.' },
    ],
  });
}
