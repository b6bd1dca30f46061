import type { AppSpec } from '@kesher/adapters/lambda/app-spec';
import { configSchema } from './config.ts';
import { functions } from './functions.ts';
import { postOfficeApi } from './staff-door/api.ts';
import { routes } from './staff-door/routes.ts';

/** The post office, for those who put the house together. */
export const app: AppSpec = {
  name: 'post-office',
  functions,
  settings: Object.keys(configSchema.shape),
  staffDoors: { 'post-office-staff': routes },
  api: postOfficeApi,
};
