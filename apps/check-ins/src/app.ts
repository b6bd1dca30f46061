import type { AppSpec } from '@kesher/adapters/lambda/app-spec';
import { configSchema } from './config.ts';
import { functions } from './functions.ts';
import { checkInsApi } from './staff-door/api.ts';
import { fileRoutes } from './staff-door/file-routes.ts';
import { listRoutes } from './staff-door/list-routes.ts';
import { protocolRoutes } from './staff-door/protocol-routes.ts';
import { routes } from './staff-door/routes.ts';
import { visitRoutes } from './visits/visit-routes.ts';

/** Check-ins, for those who put the house together. */
export const app: AppSpec = {
  name: 'check-ins',
  functions,
  settings: Object.keys(configSchema.shape),
  staffDoors: {
    'check-ins-staff': routes,
    'check-ins-protocols': protocolRoutes,
    'check-ins-visits': visitRoutes,
    'check-ins-lists': listRoutes,
    'check-ins-files': fileRoutes,
  },
  api: checkInsApi,
};
