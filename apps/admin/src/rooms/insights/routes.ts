import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { insightsWording } from './insights-wording.ts';

export const insightsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/insights',
  component: lazyRouteComponent(
    () => pageWithWords(import('./InsightsPage.tsx'), insightsWording, termsWording),
    'InsightsPage',
  ),
});
