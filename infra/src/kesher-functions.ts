import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { configSchema as customersConfig } from '@kesher/customers/config';
import { functions as customers } from '@kesher/customers/functions';
import { configSchema as postOfficeConfig } from '@kesher/post-office/config';
import { functions as postOffice } from '@kesher/post-office/functions';
import { functions as stockDelays } from '@kesher/stock-delays/functions';

/** One app: its functions, and the settings that its own schema asks of the environment. */
export type KesherApp = { name: string; functions: readonly FunctionSpec[]; settings: readonly string[] };

/** Every app that runs on AWS, from the manifests that local reads. */
export const kesherApps: readonly KesherApp[] = [
  { name: 'post-office', functions: postOffice, settings: Object.keys(postOfficeConfig.shape) },
  { name: 'stock-delays', functions: stockDelays, settings: [] },
  { name: 'customers', functions: customers, settings: Object.keys(customersConfig.shape) },
];

export const allFunctions: readonly FunctionSpec[] = kesherApps.flatMap(({ functions }) => functions);
