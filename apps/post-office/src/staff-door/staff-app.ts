import { createStaffApp, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { addAnnouncementRoutes } from './add-announcement-routes.ts';
import { addLedgerRoutes } from './add-ledger-routes.ts';
import { addMessageRoutes } from './add-message-routes.ts';
import { addStopRoutes } from './add-stop-routes.ts';
import type { StaffDoorPorts } from './ports.ts';

/** The staff door of the post office. */
export function createPostOfficeStaffApp(ports: StaffDoorPorts, door: StaffDoor) {
  const app = createStaffApp(door);
  addAnnouncementRoutes(app, ports, door);
  addLedgerRoutes(app, ports, door);
  addMessageRoutes(app, ports, door);
  addStopRoutes(app, ports, door);
  return app;
}
