import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { houseRoute } from '../../frame/house-route.tsx';

export const importsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
});

/** `rows`: how many rows the preview counted, so that the progress has an end. */
export const importRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/imports/$importId',
  validateSearch: z.object({ rows: z.int().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
});
