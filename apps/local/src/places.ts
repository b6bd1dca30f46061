import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';

export const defaultPort = 4600;

/** A page that a person may want to open first; its path on Kesher's own address, or a whole one. */
export type Place = { name: string; path: string; what: string };

const localPlaces: readonly Place[] = [
  { name: 'Start page', path: '/', what: 'where everything is' },
  { name: 'Admin', path: '/admin/', what: 'what staff work with' },
  { name: 'Outbox', path: '/outbox', what: 'every email and SMS as the customer sees it' },
];

const placesOfApps: readonly Place[] = [
  { name: 'Staff API', path: '/api', what: 'what staff can do, to read and for scripts' },
];

/** The places that there are, by the functions that run. */
export function placesOf(functions: readonly FunctionSpec[], publicPageUrl: string): readonly Place[] {
  const routes = new Set<string>(
    functions.flatMap(({ startedBy }) => (startedBy.kind === 'http' ? startedBy.routes : [])),
  );
  const publicPage = { name: 'Public page', path: `${publicPageUrl}/`, what: 'what everybody reads in a crisis' };
  return [
    ...localPlaces,
    ...placesOfApps.filter(({ path }) => routes.has(`GET ${path}`)),
    ...(functions.some(({ publicFiles }) => publicFiles) ? [publicPage] : []),
  ];
}
