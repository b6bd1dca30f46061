import { createStaffApp, type StaffDoor } from '@kesher/adapters/http/staff-app';
import type { SpeakingPorts } from '../ports.ts';
import { addSentenceRoutes } from './add-sentence-routes.ts';
import { addSettingsRoutes } from './add-settings-routes.ts';

/** The door through which the business says how it works, and what it says in its own words. */
export function createSettingsApp(ports: SpeakingPorts, door: StaffDoor) {
  const app = createStaffApp(door);
  addSettingsRoutes(app, ports, door);
  addSentenceRoutes(app, ports, door);
  return app;
}
