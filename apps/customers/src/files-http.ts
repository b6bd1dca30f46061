import { createKnowMember } from '@kesher/adapters/http/know-member';
import { createStaffVerifier, openSignInProvider } from '@kesher/adapters/http/sign-in';
import { createLog } from '@kesher/adapters/lambda/log';
import { environment, ports } from './ports-of-process.ts';
import { handleFiles } from './staff-door/handle-files.ts';
import { createImportApp } from './staff-door/import-app.ts';

const door = {
  verify: createStaffVerifier(openSignInProvider(environment), createKnowMember(ports)),
  actions: ports.actions,
  clock: ports.clock,
  log: createLog('customers-files'),
};

/** The door through which files come in and imports are followed. */
export const handler = handleFiles(createImportApp(ports, door));
