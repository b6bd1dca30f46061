import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';

const listRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays',
  component: lazyRouteComponent(() => import('./DelaysPage.tsx'), 'DelaysPage'),
});

const declareRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/new',
  component: lazyRouteComponent(() => import('./DeclarePage.tsx'), 'DeclarePage'),
});

const delayRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/$id',
  component: lazyRouteComponent(() => import('./DelayPage.tsx'), 'DelayPage'),
});

const reviseRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/$id/facts',
  component: lazyRouteComponent(() => import('./RevisePage.tsx'), 'RevisePage'),
});

const resolveRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/$id/arrival',
  component: lazyRouteComponent(() => import('./ResolvePage.tsx'), 'ResolvePage'),
});

const withdrawRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/$id/withdrawal',
  component: lazyRouteComponent(() => import('./WithdrawPage.tsx'), 'WithdrawPage'),
});

export const delaysRoutes = [listRoute, declareRoute, delayRoute, reviseRoute, resolveRoute, withdrawRoute] as const;
