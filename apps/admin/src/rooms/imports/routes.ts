import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { importsWording } from './imports-wording.ts';

export const importsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/imports',
  component: lazyRouteComponent(
    () => pageWithWords(import('./ImportsPage.tsx'), importsWording, termsWording),
    'ImportsPage',
  ),
});

/** `rows`: how many rows the preview counted, so that the progress has an end. */
export const importRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/imports/$importId',
  validateSearch: ({ rows }: Record<string, unknown>): { rows?: number } =>
    typeof rows === 'number' && Number.isInteger(rows) && rows > 0 ? { rows } : {},
  component: lazyRouteComponent(
    () => pageWithWords(import('./ImportPage.tsx'), importsWording, termsWording),
    'ImportPage',
  ),
});
