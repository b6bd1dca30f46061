import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { rotaWording } from './rota-wording.ts';

/** `week`: which one, as ISO 8601 names it; this one where none is named. */
export const rotaRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/rota',
  validateSearch: ({ week }: Record<string, unknown>): { week?: string } =>
    typeof week === 'string' && /^\d{4}-W\d\d$/.test(week) ? { week } : {},
  component: lazyRouteComponent(() => pageWithWords(import('./RotaPage.tsx'), rotaWording, termsWording), 'RotaPage'),
});
