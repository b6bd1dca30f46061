import { createKnowMember } from '@kesher/adapters/http/know-member';
import { createStaffVerifier, openSignInProvider } from '@kesher/adapters/http/sign-in';
import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { environment, ports } from './ports-of-process.ts';
import { createWorkFilesApp } from './staff-door/files-app.ts';

const door = {
  verify: createStaffVerifier(openSignInProvider(environment), createKnowMember(ports)),
  actions: ports.actions,
  clock: ports.clock,
  log: createLog('check-ins-files'),
};

/** The door through which bundles come that are larger than a request. */
export const handler = handle(createWorkFilesApp(ports, door));
