import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { insightsWording } from './insights-wording.ts';
import { learnedWording } from './learned-wording.ts';

const learnedRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/insights/check-ins',
  component: lazyRouteComponent(
    () => pageWithWords(import('./LearnedPage.tsx'), learnedWording, termsWording),
    'LearnedPage',
  ),
});

const insightsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/insights',
  component: lazyRouteComponent(
    () => pageWithWords(import('./InsightsPage.tsx'), insightsWording, learnedWording, termsWording),
    'InsightsPage',
  ),
});

export const insightsRoutes = [insightsRoute, learnedRoute] as const;
