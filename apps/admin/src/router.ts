import { createRouter } from '@tanstack/react-router';
import { houseRoute } from './frame/house-route.tsx';
import { customerRoute, customersRoute } from './rooms/customers/routes.ts';
import { delaysRoutes } from './rooms/delays/routes.ts';
import { importRoute, importsRoute } from './rooms/imports/routes.ts';
import { insightsRoute } from './rooms/insights/routes.ts';
import { announcementsRoute, calendarRoute, rulesRoute, senderRoute, wordingsRoute } from './rooms/settings/routes.ts';
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
  wordingsRoute,
  rulesRoute,
]);

/** Made after signing in: it reads the address, which until then may be the provider's callback. */
export function createAdminRouter() {
  return createRouter({
    routeTree: routes,
    basepath: import.meta.env.BASE_URL,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAdminRouter>;
  }
}
