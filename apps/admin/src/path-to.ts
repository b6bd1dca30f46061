import type { RegisteredRouter } from '@tanstack/react-router';

/** The address of every page, as its route says it: `/customers/$customerId`. */
export type PagePath = keyof RegisteredRouter['routesByPath'];

type ParamsIn<Path extends string> = Path extends `${infer First}/${infer Rest}`
  ? ParamsIn<First> | ParamsIn<Rest>
  : Path extends `$${infer Name}`
    ? Name
    : never;

/** The address of one page, with its ids in it. What is no page, or lacks an id, does not compile. */
export function pathTo<Path extends PagePath>(
  path: Path,
  ...given: [ParamsIn<Path>] extends [never] ? [] : [Record<ParamsIn<Path>, string>]
): string {
  const params: Record<string, string> = { ...given[0] };
  return path.replaceAll(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
