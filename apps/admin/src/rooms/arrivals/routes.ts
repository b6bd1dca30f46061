import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { arrivalsWording } from './arrivals-wording.ts';

export const arrivalsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/arrivals',
  component: lazyRouteComponent(
    () => pageWithWords(import('./ArrivalsPage.tsx'), arrivalsWording, checkInWording),
    'ArrivalsPage',
  ),
});
