import { createKnowMember } from '@kesher/adapters/http/know-member';
import { createStaffVerifier, openSignInProvider } from '@kesher/adapters/http/sign-in';
import { createLog } from '@kesher/adapters/lambda/log';
import { jobs } from '@kesher/content/jobs';
import { handle } from 'hono/aws-lambda';
import { environment, ports } from './ports-of-process.ts';
import { createSettingsApp } from './staff-door/settings-app.ts';

const door = {
  verify: createStaffVerifier(openSignInProvider(environment), createKnowMember(ports)),
  actions: ports.actions,
  clock: ports.clock,
  log: createLog('customers-settings'),
};

/** The door through which settings are read and changed. */
export const handler = handle(createSettingsApp({ ...ports, jobs }, door));
