import { createStaffApp, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { addCallRoutes } from './add-call-routes.ts';
import { addCheckInRoutes } from './add-check-in-routes.ts';
import { addKeptRoutes } from './add-kept-routes.ts';
import { addLearnedRoutes } from './add-learned-routes.ts';
import { addNetRoutes } from './add-net-routes.ts';
import { addWorkRoutes } from './add-work-routes.ts';
import type { StaffDoorPorts } from './ports.ts';

/** A bundle of a day's visits; what is larger comes in parts. Lambda takes 6 MB. */
const maxBodyBytes = 4 * 1024 * 1024;

/** The staff door of check-ins. */
export function createCheckInsStaffApp(ports: StaffDoorPorts, door: StaffDoor) {
  const app = createStaffApp(door, { maxBodyBytes });
  addWorkRoutes(app, ports, door);
  addLearnedRoutes(app, ports, door);
  addNetRoutes(app, ports, door);
  addKeptRoutes(app, ports, door);
  addCallRoutes(app, ports, door);
  addCheckInRoutes(app, ports, door);
  return app;
}
