import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';

export const customersRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/customers',
  component: lazyRouteComponent(() => import('./CustomersPage.tsx'), 'CustomersPage'),
});

export const customerRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('./CustomerPage.tsx'), 'CustomerPage'),
});
