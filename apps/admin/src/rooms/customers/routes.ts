import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { customersWording } from './customers-wording.ts';
import { askForCustomer } from './use-customer-page.ts';

export const customersRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/customers',
  component: lazyRouteComponent(
    () => pageWithWords(import('./CustomersPage.tsx'), customersWording, termsWording),
    'CustomersPage',
  ),
});

export const customerRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/customers/$customerId',
  loader: ({ context: { ahead }, params }) => ahead && askForCustomer(ahead, params.customerId),
  component: lazyRouteComponent(
    () => pageWithWords(import('./CustomerPage.tsx'), customersWording, termsWording),
    'CustomerPage',
  ),
});
