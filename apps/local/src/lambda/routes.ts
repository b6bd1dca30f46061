import type { WiredFunction } from './invoke.ts';

/** A route that met a request. */
export type Match = { wired: WiredFunction; routeKey: string; pathParameters: Record<string, string> };

type Segment = { kind: 'text'; text: string } | { kind: 'one' | 'rest'; name: string };
type Route = { wired: WiredFunction; routeKey: string; method: string; segments: Segment[] };

/** Finds the function for a request among all routes, in API Gateway's syntax: `GET /delays/{id}`, `GET /files/{path+}`. */
export function makeRouter(functions: readonly WiredFunction[]): (method: string, path: string) => Match | undefined {
  const routes = functions.flatMap((wired) =>
    wired.spec.startedBy.kind === 'http'
      ? wired.spec.startedBy.routes.map((routeKey) => parseRoute(routeKey, wired))
      : [],
  );
  // The most specific route wins, as in API Gateway: fixed text before a parameter before the rest of a path.
  routes.sort((a, b) => specificity(b).localeCompare(specificity(a)));
  return (method, path) => {
    const parts = path.split('/').slice(1);
    for (const route of routes) {
      const pathParameters = route.method === method ? matchSegments(route.segments, parts) : undefined;
      if (pathParameters) return { wired: route.wired, routeKey: route.routeKey, pathParameters };
    }
    return undefined;
  };
}

function parseRoute(routeKey: string, wired: WiredFunction): Route {
  const [method = '', path = ''] = routeKey.split(' ');
  const segments = path
    .split('/')
    .slice(1)
    .map((part): Segment => {
      const parameter = /^\{(.+?)(\+?)\}$/.exec(part);
      if (!parameter) return { kind: 'text', text: part };
      return { kind: parameter[2] ? 'rest' : 'one', name: parameter[1] ?? '' };
    });
  return { wired, routeKey, method, segments };
}

function specificity(route: Route): string {
  return route.segments.map((segment) => ({ text: '3', one: '2', rest: '1' })[segment.kind]).join('');
}

function matchSegments(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index];
    if (part === undefined) return undefined;
    if (segment.kind === 'rest') {
      const rest = parts.slice(index).join('/');
      return rest === '' ? undefined : { ...parameters, [segment.name]: decode(rest) };
    }
    if (segment.kind === 'text' ? part !== segment.text : part === '') return undefined;
    if (segment.kind === 'one') parameters[segment.name] = decode(part);
  }
  return parts.length === segments.length ? parameters : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
