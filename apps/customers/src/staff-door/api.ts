import type { ApiDescription } from '@kesher/adapters/http/describe-api';
import { describedSchemas } from './described-schemas.ts';
import { erasureRoutes } from './erasure-routes.ts';
import { downloadImportErrors, importRoutes, uploadPart } from './import-routes.ts';
import { routes } from './routes.ts';
import { sentenceRoutes } from './sentence-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { teamRoutes } from './team-routes.ts';

/** What the staff door of the customers app can be asked, for those who call it. */
export function customersApi(url: string): ApiDescription {
  return {
    title: 'Customers',
    version: '0.1.0',
    summary: 'People and their timeline, the tasks of staff, imports, settings, and what staff did.',
    url,
    routes: {
      uploadPart,
      ...importRoutes,
      downloadImportErrors,
      ...routes,
      ...erasureRoutes,
      ...teamRoutes,
      ...settingsRoutes,
      ...sentenceRoutes,
    },
    groups: {
      customers: { name: 'People', says: 'Who is owed the truth, with their orders, messages and tasks.' },
      'lifted-erasures': { name: 'Allowing again', says: 'Somebody who was erased and came back. Admins only.' },
      erasures: { name: 'Erasure', says: 'Everything about one person goes. Admins only.' },
      me: { name: 'You', says: 'Who is signed in, and what they may do: offer nothing else.' },
      team: { name: 'Team', says: 'Who works here, what they may do, and how they are reached. Admins only.' },
      colleagues: { name: 'Colleagues', says: 'Who works here, by name.' },
      tasks: { name: 'Tasks', says: 'What a person must do by a time: call, fulfil a choice, act on silence.' },
      files: { name: 'Files', says: 'A file arrives in parts, because one request holds only a few megabytes.' },
      imports: {
        name: 'Imports',
        says: 'Customers, products, open order lines and supplier deliveries from CSV: upload, preview, import, follow.',
      },
      settings: { name: 'Settings', says: 'Who speaks, when the business keeps silent, and how announcements go out.' },
      sentences: { name: 'Own words', says: 'Sentences that the business says in its own words, with every version.' },
      access: {
        name: 'Who looked',
        says: 'Who on staff looked at which customer, for 24 months or as long as the owner keeps them.',
      },
      'unreadable-records': {
        name: 'Unreadable records',
        says: 'What was set aside because it cannot be read, so that everything else goes on.',
      },
      actions: { name: 'Actions', says: 'What staff did, and tried and were refused.' },
    },
    schemas: describedSchemas,
  };
}
