import type { ApiDescription } from '@kesher/adapters/http/describe-api';
import { describedSchemas } from './described-schemas.ts';
import { kitRoutes } from './kit-routes.ts';
import { routes } from './routes.ts';

/** What the staff door of crisis notices can be asked, for those who call it. */
export function crisisNoticesApi(url: string): ApiDescription {
  return {
    title: 'Crisis notices',
    version: '0.1.0',
    summary:
      'Say in a crisis the same truth on every channel, by phase, and tell its end to whoever was told its beginning.',
    url,
    routes: { ...routes, ...kitRoutes },
    groups: {
      'crisis-kits': { name: 'Kits', says: 'Full sentences for each phase, released by a named person in peacetime.' },
      crises: { name: 'Crises', says: 'Open, move from phase to phase, say what is on, close.' },
      bulletins: {
        name: 'Bulletins',
        says: 'Write, release per language, rehearse, publish, correct, release, withdraw. The page comes first.',
      },
    },
    schemas: describedSchemas,
  };
}
