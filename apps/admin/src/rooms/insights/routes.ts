import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';

export const insightsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/insights',
  component: lazyRouteComponent(() => import('./InsightsPage.tsx'), 'InsightsPage'),
});
