import type { OpenAPIHono } from '@hono/zod-openapi';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { readPromises } from '@kesher/engine/promise/read-promises';
import { announcementRoutes } from './announcement-routes.ts';
import { notFound } from './not-found.ts';
import type { StaffDoorPorts } from './ports.ts';

/** What is announced, and what that promised. */
export function addAnnouncementRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const reads = may(door, 'delay.read');
  const promises = readPromises(ports);
  app.use('/staff/announcements', reads);
  app.use('/staff/announcements/*', reads);
  app.use('/staff/promises', reads);

  app.openapi(announcementRoutes.listAnnouncements, async (context) =>
    context.json(await ports.announcements.list(context.req.valid('query')), 200),
  );

  app.openapi(announcementRoutes.readAnnouncement, async (context) => {
    const announcement = await ports.announcements.get(context.req.valid('param').id);
    if (!announcement) throw notFound('There is no such announcement.');
    return context.json(announcement, 200);
  });

  app.openapi(announcementRoutes.readPromises, async (context) => context.json(await promises(), 200));
}
