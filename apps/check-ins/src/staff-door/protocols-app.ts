import { createStaffApp, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { addProtocolRoutes } from './add-protocol-routes.ts';
import { addRotaRoutes } from './add-rota-routes.ts';
import type { StaffDoorPorts } from './ports.ts';

/** The door to what a clinic plans: protocols and the rota. A function of its own, since a preview lays out whole mails. */
export function createProtocolsApp(ports: StaffDoorPorts, door: StaffDoor) {
  const app = createStaffApp(door);
  addProtocolRoutes(app, ports, door);
  addRotaRoutes(app, ports, door);
  return app;
}
