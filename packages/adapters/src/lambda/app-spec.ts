import type { RouteConfig } from '@hono/zod-openapi';
import type { ApiDescription } from '../http/describe-api.ts';
import type { FunctionSpec } from './function-spec.ts';

/** One app, as those who put the house together see it: what runs, what it is told, and what its doors answer. */
export type AppSpec = {
  /** The folder below `apps/`, its stack on AWS, and its page below `/api/`. */
  name: string;
  functions: readonly FunctionSpec[];
  /** The settings that its own schema asks of the environment. */
  settings: readonly string[];
  /** What each of its functions with a staff door answers, by the name of the function. */
  staffDoors: Readonly<Record<string, Readonly<Record<string, RouteConfig>>>>;
  /** What all its staff doors can be asked, for those who call them at `url`. */
  api: (url: string) => ApiDescription;
};
