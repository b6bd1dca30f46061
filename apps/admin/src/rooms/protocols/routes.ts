import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { protocolsWording } from './protocols-wording.ts';

const listRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/protocols',
  component: lazyRouteComponent(
    () => pageWithWords(import('./ProtocolsPage.tsx'), protocolsWording, termsWording),
    'ProtocolsPage',
  ),
});

const protocolRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/protocols/$id',
  component: lazyRouteComponent(
    () => pageWithWords(import('./ProtocolPage.tsx'), protocolsWording, termsWording),
    'ProtocolPage',
  ),
});

const editRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/protocols/$id/edit',
  component: lazyRouteComponent(
    () => pageWithWords(import('./EditPage.tsx'), protocolsWording, termsWording),
    'EditPage',
  ),
});

export const protocolsRoutes = [listRoute, protocolRoute, editRoute] as const;
