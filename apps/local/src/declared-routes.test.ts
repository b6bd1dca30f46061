import { describe, expect, it } from 'vitest';
import { allFunctions, apps } from './apps.ts';
import { makeRouter } from './lambda/routes.ts';

const wired = allFunctions.map((spec) => ({
  spec,
  invoke: async () => ({ kind: 'answered' as const, result: undefined, requestId: '' }),
}));
const doors = apps.flatMap(({ staffDoors }) =>
  Object.entries(staffDoors).map(([name, routes]) => ({ name, declared: Object.values(routes) })),
);
const customerDoors = allFunctions.flatMap(({ name, startedBy }) =>
  startedBy.kind === 'http' && startedBy.door === 'customer'
    ? [...new Set(startedBy.routes.map((route) => route.replace(/^\w+ /, '').replace('/{path+}', '')))].map(
        (address) => [address, name] as const,
      )
    : [],
);

describe.each(doors)('the manifest of $name', ({ name, declared }) => {
  const asked = declared.map(({ method, path }) => ({
    method: method.toUpperCase(),
    path: path.replaceAll(/\{\w+\}/g, 'any'),
  }));

  it('reaches every declared route, and no other function does', () => {
    const reachedBy = asked.map(({ method, path }) => ({
      route: `${method} ${path}`,
      functions: wired.filter((one) => makeRouter([one])(method, path)).map(({ spec }) => spec.name),
    }));
    expect(reachedBy).toEqual(reachedBy.map(({ route }) => ({ route, functions: [name] })));
  });

  it('has no pattern that no declared route needs', () => {
    const findRoute = makeRouter(wired);
    const used = new Set(asked.map(({ method, path }) => findRoute(method, path)?.routeKey));
    const spec = allFunctions.find((one) => one.name === name);
    const patterns = spec?.startedBy.kind === 'http' ? spec.startedBy.routes : [];
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter((pattern) => !used.has(pattern))).toEqual([]);
  });
});

describe.each(customerDoors)('a customer’s address below %s', (address, name) => {
  it.each(['any', 'any/', 'any/such', 'any)'])('reaches the door that answers with a page, also as %s', (rest) => {
    const findRoute = makeRouter(wired);
    for (const method of ['GET', 'HEAD', 'POST']) {
      expect(findRoute(method, `${address}/${rest}`)?.wired.spec.name).toBe(name);
    }
  });
});

describe('the staff doors of the manifest', () => {
  it('are all held against their declared routes', () => {
    const staffDoors = allFunctions.filter(({ startedBy }) => startedBy.kind === 'http' && startedBy.door === 'staff');
    expect(staffDoors.map(({ name }) => name).toSorted()).toEqual(doors.map(({ name }) => name).toSorted());
  });
});

describe('the description of an API', () => {
  it.each(apps)('holds every route of every staff door of $name, and no other', ({ api, staffDoors }) => {
    const declared = Object.assign({}, ...Object.values(staffDoors)) as object;
    expect(Object.keys(api('').routes).toSorted()).toEqual(Object.keys(declared).toSorted());
  });
});
