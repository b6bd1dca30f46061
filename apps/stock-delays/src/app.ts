import type { AppSpec } from '@kesher/adapters/lambda/app-spec';
import { functions } from './functions.ts';
import { stockDelaysApi } from './staff-door/api.ts';
import { routes } from './staff-door/routes.ts';

/** Stock delays, for those who put the house together. */
export const app: AppSpec = {
  name: 'stock-delays',
  functions,
  settings: [],
  staffDoors: { 'stock-delays-staff': routes },
  api: stockDelaysApi,
};
