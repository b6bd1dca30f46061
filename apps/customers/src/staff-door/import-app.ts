import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import type { CustomersPorts } from '../ports.ts';
import { addImportRoutes, maxPartBytes } from './add-import-routes.ts';

/** The door through which files come in: a function of its own, so that no other has to load what reads files. */
export function createImportApp(ports: CustomersPorts, door: StaffDoor) {
  const app = createStaffApp(door, { maxBodyBytes: maxPartBytes });
  app.use('/staff/files/*', may(door, 'import.run'));
  app.use('/staff/imports', may(door, 'import.run'));
  app.use('/staff/imports/*', may(door, 'import.run'));
  app.on('POST', '/staff/imports', may(door, 'import.run', 'import'));
  addImportRoutes(app, ports);
  return app;
}
