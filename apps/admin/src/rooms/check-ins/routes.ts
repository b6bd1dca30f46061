import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { checkInsWording } from './check-ins-wording.ts';
import { enterWording } from './enter-wording.ts';

const boardRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/check-ins',
  validateSearch: ({ day }: Record<string, unknown>): { day?: string } =>
    typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {},
  component: lazyRouteComponent(
    () => pageWithWords(import('./BoardPage.tsx'), checkInsWording, checkInWording, termsWording),
    'BoardPage',
  ),
});

const enterRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/check-ins/new',
  component: lazyRouteComponent(
    () => pageWithWords(import('./EnterPage.tsx'), enterWording, checkInWording, termsWording),
    'EnterPage',
  ),
});

const checkInRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/check-ins/$id',
  component: lazyRouteComponent(
    () => pageWithWords(import('./CheckInPage.tsx'), checkInsWording, checkInWording, termsWording),
    'CheckInPage',
  ),
});

export const checkInsRoutes = [boardRoute, enterRoute, checkInRoute] as const;
