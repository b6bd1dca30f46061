import type { AppSpec } from '@kesher/adapters/lambda/app-spec';
import { configSchema } from './config.ts';
import { functions } from './functions.ts';
import { customersApi } from './staff-door/api.ts';
import { erasureRoutes } from './staff-door/erasure-routes.ts';
import { downloadImportErrors, importRoutes, uploadPart } from './staff-door/import-routes.ts';
import { routes } from './staff-door/routes.ts';
import { sentenceRoutes } from './staff-door/sentence-routes.ts';
import { settingsRoutes } from './staff-door/settings-routes.ts';
import { teamRoutes } from './staff-door/team-routes.ts';

/** The customers app, for those who put the house together. */
export const app: AppSpec = {
  name: 'customers',
  functions,
  settings: Object.keys(configSchema.shape),
  staffDoors: {
    'customers-staff': routes,
    'customers-files': { uploadPart, ...importRoutes, downloadImportErrors },
    'customers-erasure': erasureRoutes,
    'customers-team': teamRoutes,
    'customers-settings': { ...settingsRoutes, ...sentenceRoutes },
  },
  api: customersApi,
};
