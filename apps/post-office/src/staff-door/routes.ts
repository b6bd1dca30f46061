import { announcementRoutes } from './announcement-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { stopRoutes } from './stop-routes.ts';

/** Every route of the staff door of the post office, with all that it takes and answers. */
export const routes = { ...announcementRoutes, ...ledgerRoutes, ...messageRoutes, ...stopRoutes };
