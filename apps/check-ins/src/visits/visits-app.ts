import { createStaffApp, type StaffDoor } from '@kesher/adapters/http/staff-app';
import type { StaffDoorPorts } from '../staff-door/ports.ts';
import { addVisitRoutes } from './add-visit-routes.ts';

/** The door to visits that lie ahead: a function of its own, since the desk may enter it and nothing about health. */
export function createVisitsApp(ports: StaffDoorPorts, door: StaffDoor) {
  const app = createStaffApp(door);
  addVisitRoutes(app, ports, door);
  return app;
}
