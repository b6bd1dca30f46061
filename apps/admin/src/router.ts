import { createRouter } from '@tanstack/react-router';
import { houseRoute } from './frame/house-route.tsx';
import { arrivalsRoute } from './rooms/arrivals/routes.ts';
import { callsRoute } from './rooms/calls/routes.ts';
import { checkInsRoutes } from './rooms/check-ins/routes.ts';
import { crisesRoutes } from './rooms/crises/routes.ts';
import { customerRoute, customersRoute } from './rooms/customers/routes.ts';
import { delaysRoutes } from './rooms/delays/routes.ts';
import { importRoute, importsRoute } from './rooms/imports/routes.ts';
import { insightsRoutes } from './rooms/insights/routes.ts';
import { protocolsRoutes } from './rooms/protocols/routes.ts';
import { rotaRoute } from './rooms/rota/routes.ts';
import {
  announcementsRoute,
  calendarRoute,
  looksRoute,
  optionsRoute,
  retentionRoute,
  rulesRoute,
  senderRoute,
  wordingsRoute,
} from './rooms/settings/routes.ts';
import { todayRoute } from './rooms/today/routes.ts';
import type { Ahead } from './server/ahead.ts';

const routes = houseRoute.addChildren([
  todayRoute,
  callsRoute,
  ...checkInsRoutes,
  ...delaysRoutes,
  ...crisesRoutes,
  customersRoute,
  customerRoute,
  ...protocolsRoutes,
  rotaRoute,
  arrivalsRoute,
  importsRoute,
  importRoute,
  ...insightsRoutes,
  senderRoute,
  calendarRoute,
  announcementsRoute,
  optionsRoute,
  wordingsRoute,
  retentionRoute,
  rulesRoute,
  looksRoute,
]);

export type AdminRouter = ReturnType<typeof createAdminRouter>;

/** The routes of all rooms on the address of the browser. */
export function createAdminRouter() {
  return createRouter({
    routeTree: routes,
    basepath: import.meta.env.BASE_URL,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

/** Begins to load the page that the address names, before anybody knows who is signed in. */
export function preloadPage(router: AdminRouter): void {
  const [matchedRoutes] = router.getMatchedRoutes(router.latestLocation.pathname);
  for (const route of matchedRoutes) void router.loadRouteChunk(route);
}

/** From now on each page asks for what it will show while it is still being loaded. */
export function loadAhead(router: AdminRouter, ahead: Ahead): void {
  router.update({ ...router.options, context: { ahead } });
}

/** Has the page that the address names ask at once, before there is anything to show it in. */
export function askForPage(router: AdminRouter): void {
  void router.preloadRoute({ to: router.latestLocation.pathname });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: AdminRouter;
  }
}
