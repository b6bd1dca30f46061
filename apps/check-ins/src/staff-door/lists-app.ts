import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { readHouse } from '../read-house.ts';
import { enterWorks } from '../works/enter-works.ts';
import { readCsvWorks } from '../works/read-csv-works.ts';
import { shownWorks } from '../works/shown-works.ts';
import { listRoutes } from './list-routes.ts';
import type { StaffDoorPorts } from './ports.ts';
import { unreadableFile } from './refusals.ts';

const maxBodyBytes = 4 * 1024 * 1024;

/** The door for a day's list as CSV: a function of its own, since the reading of files is heavy. */
export function createWorkListsApp(ports: StaffDoorPorts, door: StaffDoor) {
  const app = createStaffApp(door, { maxBodyBytes });
  const enter = enterWorks(ports);
  const house = readHouse(ports);
  app.on('POST', '/staff/work-lists', may(door, 'check-in.work', 'enter-works'));

  app.openapi(listRoutes.enterCsv, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const read = await readCsvWorks(bytes, { house: await house(), dateOrder: context.req.valid('query').dateOrder });
    if (read.kind === 'refused') throw unreadableFile(read);
    return context.json(shownWorks(await enter(read.statements), read.problems), 200);
  });
  return app;
}
