import { createKnowMember } from '@kesher/adapters/http/know-member';
import { createStaffVerifier, openSignInProvider } from '@kesher/adapters/http/sign-in';
import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { environment, ports } from './ports-of-process.ts';
import { createTeamApp } from './staff-door/team-app.ts';
import { wireAccounts } from './wire-accounts.ts';

const door = {
  verify: createStaffVerifier(openSignInProvider(environment), createKnowMember(ports)),
  actions: ports.actions,
  clock: ports.clock,
  log: createLog('customers-team'),
};

/** The door through which the team is managed. */
export const handler = handle(createTeamApp({ ...ports, accounts: wireAccounts(environment) }, door));
