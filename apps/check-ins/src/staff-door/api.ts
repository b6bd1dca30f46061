import type { ApiDescription } from '@kesher/adapters/http/describe-api';
import { visitRoutes } from '../visits/visit-routes.ts';
import { describedSchemas } from './described-schemas.ts';
import { fileRoutes } from './file-routes.ts';
import { listRoutes } from './list-routes.ts';
import { protocolRoutes } from './protocol-routes.ts';
import { routes } from './routes.ts';

/** What the staff door of check-ins can be asked, for those who call it. */
export function checkInsApi(url: string): ApiDescription {
  return {
    title: 'Check-ins',
    version: '0.1.0',
    summary:
      'Ask how it is after a treatment, a repair or a delivery, hear the answer, and bring a person where it is bad.',
    url,
    routes: { ...routes, ...visitRoutes, ...protocolRoutes, ...listRoutes, ...fileRoutes },
    groups: {
      'check-ins': {
        name: 'Check-ins',
        says: 'Completed work comes in, persons are asked, calls are made, escalations are acknowledged.',
      },
      visits: { name: 'Visits', says: 'Who comes, what they answered before it, and what makes them welcome.' },
      'work-lists': { name: 'Lists of works', says: 'A day’s completed work as CSV.' },
      'work-files': {
        name: 'Files of works',
        says: 'A bundle that is larger than a request arrives in parts, and is taken page by page.',
      },
      rota: { name: 'Rota', says: 'Who is on duty when, and how much each has taken.' },
      protocols: { name: 'Protocols', says: 'What is done after which work, and who answers for it.' },
    },
    schemas: describedSchemas,
  };
}
