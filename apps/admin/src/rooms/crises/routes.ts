import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { findingsWording } from '../../announcements/findings-wording.ts';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { crisesWording } from './crises-wording.ts';

const listRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/crises',
  component: lazyRouteComponent(
    () => pageWithWords(import('./CrisesPage.tsx'), crisesWording, termsWording),
    'CrisesPage',
  ),
});

const openRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/crises/new',
  component: lazyRouteComponent(
    () => pageWithWords(import('./OpenCrisisPage.tsx'), crisesWording, termsWording),
    'OpenCrisisPage',
  ),
});

const crisisRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/crises/$id',
  component: lazyRouteComponent(
    () => pageWithWords(import('./CrisisPage.tsx'), crisesWording, termsWording),
    'CrisisPage',
  ),
});

const writeRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/crises/$id/bulletin',
  component: lazyRouteComponent(
    () => pageWithWords(import('./BeginBulletinPage.tsx'), crisesWording, termsWording),
    'BeginBulletinPage',
  ),
});

const bulletinRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/crises/bulletins/$id',
  component: lazyRouteComponent(
    () => pageWithWords(import('./BulletinPage.tsx'), crisesWording, findingsWording, termsWording),
    'BulletinPage',
  ),
});

const factsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/crises/bulletins/$id/facts',
  component: lazyRouteComponent(
    () => pageWithWords(import('./FactsPage.tsx'), crisesWording, termsWording),
    'FactsPage',
  ),
});

const releaseRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/crises/bulletins/$id/release',
  component: lazyRouteComponent(
    () => pageWithWords(import('./ReleasePage.tsx'), crisesWording, termsWording),
    'ReleasePage',
  ),
});

const withdrawRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/crises/bulletins/$id/withdrawal',
  component: lazyRouteComponent(
    () => pageWithWords(import('./WithdrawPage.tsx'), crisesWording, termsWording),
    'WithdrawPage',
  ),
});

export const crisesRoutes = [
  listRoute,
  openRoute,
  crisisRoute,
  writeRoute,
  bulletinRoute,
  factsRoute,
  releaseRoute,
  withdrawRoute,
] as const;
