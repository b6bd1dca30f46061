import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { tasksWording } from '../../tasks/tasks-wording.ts';
import { todayWording } from './today-wording.ts';
import { askForToday } from './use-today.ts';

export const todayRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/',
  loader: ({ context: { ahead } }) => ahead && askForToday(ahead),
  component: lazyRouteComponent(
    () => pageWithWords(import('./TodayPage.tsx'), tasksWording, termsWording, todayWording),
    'TodayPage',
  ),
});
