import { createRouter } from '@tanstack/react-router';
import { houseRoute } from './frame/house-route.tsx';
import { customerRoute, customersRoute } from './rooms/customers/routes.ts';
import { delaysRoutes } from './rooms/delays/routes.ts';
import { importRoute, importsRoute } from './rooms/imports/routes.ts';
import { insightsRoute } from './rooms/insights/routes.ts';
import {
  announcementsRoute,
  calendarRoute,
  optionsRoute,
  rulesRoute,
  senderRoute,
  wordingsRoute,
} from './rooms/settings/routes.ts';
import { todayRoute } from './rooms/today/routes.ts';

const routes = houseRoute.addChildren([
  todayRoute,
  ...delaysRoutes,
  customersRoute,
  customerRoute,
  importsRoute,
  importRoute,
  insightsRoute,
  senderRoute,
  calendarRoute,
  announcementsRoute,
  optionsRoute,
  wordingsRoute,
  rulesRoute,
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

declare module '@tanstack/react-router' {
  interface Register {
    router: AdminRouter;
  }
}
