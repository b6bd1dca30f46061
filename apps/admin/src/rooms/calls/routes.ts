import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { wokenWording } from '../../woken/woken-wording.ts';
import { callsWording } from './calls-wording.ts';

export const callsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/calls',
  /** Which call is open as one comes: whoever comes from its check-in means that one. */
  validateSearch: ({ call }: Record<string, unknown>): { call?: string } =>
    typeof call === 'string' && call !== '' ? { call } : {},
  component: lazyRouteComponent(
    () => pageWithWords(import('./CallsPage.tsx'), callsWording, checkInWording, termsWording, wokenWording),
    'CallsPage',
  ),
});
