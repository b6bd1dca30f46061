import type { ApiDescription } from '@kesher/adapters/http/describe-api';
import { describedSchemas } from './described-schemas.ts';
import { routes } from './routes.ts';

/** What the staff door of stock delays can be asked, for those who call it. */
export function stockDelaysApi(url: string): ApiDescription {
  return {
    title: 'Stock delays',
    version: '0.1.0',
    summary: 'Tell customers honestly that a product is late, with real options, and keep what was promised to them.',
    url,
    routes,
    groups: {
      delays: {
        name: 'Delays',
        says: 'Declare, rehearse, announce, revise, resolve, withdraw. Nobody is told before the countdown is over.',
      },
      products: { name: 'Products', says: 'What can be late, how many wait for it, and when it will probably come.' },
      insights: { name: 'Insights', says: 'How we did, counted from what is stored.' },
    },
    schemas: describedSchemas,
  };
}
