import { createKnowMember } from '@kesher/adapters/http/know-member';
import { createStaffVerifier, openSignInProvider } from '@kesher/adapters/http/sign-in';
import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { environment, ports } from './ports-of-process.ts';
import { createCrisisStaffApp } from './staff-door/staff-app.ts';

const door = {
  verify: createStaffVerifier(openSignInProvider(environment), createKnowMember(ports)),
  actions: ports.actions,
  clock: ports.clock,
  log: createLog('crisis-notices-staff'),
};

/** The staff door of crisis notices. */
export const handler = handle(createCrisisStaffApp(ports, door));
