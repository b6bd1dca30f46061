import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { optionsWording } from '../../delays/options-wording.ts';
import { houseRoute } from '../../frame/house-route.tsx';
import { pageWithWords } from '../../language/page-with-words.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { settingsWording } from './settings-wording.ts';

export const senderRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings',
  component: lazyRouteComponent(
    () => pageWithWords(import('./SenderPage.tsx'), settingsWording, termsWording),
    'SenderPage',
  ),
});

export const calendarRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/hours',
  component: lazyRouteComponent(
    () => pageWithWords(import('./CalendarPage.tsx'), settingsWording, termsWording),
    'CalendarPage',
  ),
});

export const announcementsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/announcements',
  component: lazyRouteComponent(
    () => pageWithWords(import('./AnnouncementsPage.tsx'), settingsWording, termsWording),
    'AnnouncementsPage',
  ),
});

export const optionsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/options',
  component: lazyRouteComponent(
    () => pageWithWords(import('./OptionsPage.tsx'), settingsWording, optionsWording, termsWording),
    'OptionsPage',
  ),
});

export const wordingsRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/wordings',
  component: lazyRouteComponent(
    () => pageWithWords(import('./WordingsPage.tsx'), settingsWording, termsWording),
    'WordingsPage',
  ),
});

export const looksRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/looks',
  validateSearch: ({ customer }: Record<string, unknown>): { customer?: string } =>
    typeof customer === 'string' ? { customer } : {},
  component: lazyRouteComponent(
    () => pageWithWords(import('./LooksPage.tsx'), settingsWording, termsWording),
    'LooksPage',
  ),
});

export const retentionRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/retention',
  component: lazyRouteComponent(
    () => pageWithWords(import('./RetentionPage.tsx'), settingsWording, termsWording),
    'RetentionPage',
  ),
});

export const rulesRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/settings/rules',
  component: lazyRouteComponent(
    () => pageWithWords(import('./RulesPage.tsx'), settingsWording, termsWording),
    'RulesPage',
  ),
});
