import { createKnowMember } from '@kesher/adapters/http/know-member';
import { createIdentityReader, createStaffVerifier, openSignInProvider } from '@kesher/adapters/http/sign-in';
import { createLog } from '@kesher/adapters/lambda/log';
import { jobs } from '@kesher/content/jobs';
import { handle } from 'hono/aws-lambda';
import { environment, ports } from './ports-of-process.ts';
import { createCustomersStaffApp } from './staff-door/staff-app.ts';

const provider = openSignInProvider(environment);
const door = {
  verify: createStaffVerifier(provider, createKnowMember(ports)),
  identify: createIdentityReader(provider),
  actions: ports.actions,
  clock: ports.clock,
  log: createLog('customers-staff'),
};

/** The staff door of the customers app. */
export const handler = handle(createCustomersStaffApp({ ...ports, jobs }, door));
