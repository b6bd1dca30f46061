import { createApiApp } from '@kesher/adapters/http/api-app.tsx';
import { apiPageConfigSchema } from '@kesher/adapters/http/api-place';
import { handle } from 'hono/aws-lambda';
import { crisisNoticesApi } from './staff-door/api.ts';

// It reads nothing but texts, so it gets no ports and no tables.
const { PUBLIC_URL, API_PLACES } = apiPageConfigSchema.parse(process.env);

/** The description of the crisis notices API. */
export const handler = handle(
  createApiApp({ path: '/api/crisis-notices', api: crisisNoticesApi(PUBLIC_URL), places: API_PLACES }),
);
