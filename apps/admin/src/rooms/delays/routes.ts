import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { findingsWording } from '../../announcements/findings-wording.ts';
import { optionsWording } from '../../delays/options-wording.ts';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { tasksWording } from '../../tasks/tasks-wording.ts';
import { delaysWording } from './delays-wording.ts';

const listRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays',
  component: lazyRouteComponent(
    () => pageWithWords(import('./DelaysPage.tsx'), delaysWording, termsWording),
    'DelaysPage',
  ),
});

const declareRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/new',
  component: lazyRouteComponent(
    () => pageWithWords(import('./DeclarePage.tsx'), delaysWording, findingsWording, optionsWording, termsWording),
    'DeclarePage',
  ),
});

const delayRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/$id',
  component: lazyRouteComponent(
    () => pageWithWords(import('./DelayPage.tsx'), delaysWording, findingsWording, tasksWording, termsWording),
    'DelayPage',
  ),
});

const reviseRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/$id/facts',
  component: lazyRouteComponent(
    () => pageWithWords(import('./RevisePage.tsx'), delaysWording, findingsWording, optionsWording, termsWording),
    'RevisePage',
  ),
});

const resolveRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/$id/arrival',
  component: lazyRouteComponent(
    () => pageWithWords(import('./ResolvePage.tsx'), delaysWording, findingsWording, termsWording),
    'ResolvePage',
  ),
});

const withdrawRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/delays/$id/withdrawal',
  component: lazyRouteComponent(
    () => pageWithWords(import('./WithdrawPage.tsx'), delaysWording, findingsWording, termsWording),
    'WithdrawPage',
  ),
});

export const delaysRoutes = [listRoute, declareRoute, delayRoute, reviseRoute, resolveRoute, withdrawRoute] as const;
