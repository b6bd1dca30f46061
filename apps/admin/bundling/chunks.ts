import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;

/**
 * In which files the app is loaded: few, since each file more is a round trip that a phone waits for, and with little that a
 * page does not show. A group takes with it all that its files import, unless one of a higher priority has it.
 */
export const chunks: Group[] = [
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 6 },
  {
    name: 'ground',
    test: /node_modules\/(?:@tanstack\/(?!(?:react-)?virtual)|@formatjs\/|intl-messageformat\/|react-intl\/)/,
    priority: 5,
  },
  // What most pages need of the domain: small, and without what these import, which has schemas and with them zod.
  {
    name: 'plain',
    test: /packages\/(?:domain\/src\/(?:language|instant|far-date|customer\/(?:search-limits|staff-behind)|staff\/staff|staff\/staff-id|promise\/promise-moments|stop\/stop|message\/states|notice\/(?:progress|ledger)|unreadable\/about-row|calendar\/(?:calendar-distance|date-in)|task\/(?:call-outcome|check-promised-time|right-for))|content\/src\/format\/(?:text|locale))\.ts$/,
    includeDependenciesRecursively: false,
    priority: 5,
  },
  // The rest of it by who uses it.
  {
    name: 'domain',
    test: /packages\/(?:domain|content)\/|node_modules\/zod\//,
    entriesAware: true,
    entriesAwareMergeThreshold: 1000,
    priority: 4,
  },
  { name: 'house', test: /src\/main\.tsx$/, priority: 3 },
  { name: 'today', test: /TodayPage\.tsx$/, priority: 2 },
  // What most rooms have: something to fill in.
  {
    name: 'forms',
    test: /@mantine\/core\/esm\/components\/(?:Input|TextInput|Textarea|NativeSelect|SegmentedControl|Checkbox|Fieldset|Grid|SimpleGrid)\/|blocks\/(?:use-draft|use-first-wrong|StaleNotice|local-instant)/,
    priority: 1,
  },
  // What several rooms are made of.
  {
    name: 'rooms',
    test: /node_modules\/|admin\/src\/(?:blocks|server)\//,
    entriesAware: true,
    entriesAwareMergeThreshold: 20_000,
  },
];
