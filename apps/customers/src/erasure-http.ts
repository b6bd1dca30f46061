import { createKnowMember } from '@kesher/adapters/http/know-member';
import { createStaffVerifier, openSignInProvider } from '@kesher/adapters/http/sign-in';
import { createLog } from '@kesher/adapters/lambda/log';
import { handle } from 'hono/aws-lambda';
import { environment, ports } from './ports-of-process.ts';
import { createErasureApp } from './staff-door/erasure-app.ts';

const door = {
  verify: createStaffVerifier(openSignInProvider(environment), createKnowMember(ports)),
  actions: ports.actions,
  clock: ports.clock,
  log: createLog('customers-erasure'),
};

/** The door through which customers are erased. */
export const handler = handle(createErasureApp(ports, door));
