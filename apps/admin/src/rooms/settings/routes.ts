import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../frame/house-route.tsx';

export const senderRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./SenderPage.tsx'), 'SenderPage'),
});

export const calendarRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/hours',
  component: lazyRouteComponent(() => import('./CalendarPage.tsx'), 'CalendarPage'),
});

export const announcementsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/announcements',
  component: lazyRouteComponent(() => import('./AnnouncementsPage.tsx'), 'AnnouncementsPage'),
});

export const wordingsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/wordings',
  component: lazyRouteComponent(() => import('./WordingsPage.tsx'), 'WordingsPage'),
});

export const rulesRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/rules',
  component: lazyRouteComponent(() => import('./RulesPage.tsx'), 'RulesPage'),
});
