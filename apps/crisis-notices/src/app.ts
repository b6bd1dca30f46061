import type { AppSpec } from '@kesher/adapters/lambda/app-spec';
import { configSchema } from './config.ts';
import { functions } from './functions.ts';
import { crisisNoticesApi } from './staff-door/api.ts';
import { kitRoutes } from './staff-door/kit-routes.ts';
import { routes } from './staff-door/routes.ts';

/** Crisis notices, for those who put the house together. */
export const app: AppSpec = {
  name: 'crisis-notices',
  functions,
  settings: Object.keys(configSchema.shape),
  staffDoors: { 'crisis-notices-staff': { ...routes, ...kitRoutes } },
  api: crisisNoticesApi,
};
