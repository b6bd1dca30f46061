import { createApiApp } from '@kesher/adapters/http/api-app.tsx';
import { apiPageConfigSchema } from '@kesher/adapters/http/api-place';
import { handle } from 'hono/aws-lambda';
import { checkInsApi } from './staff-door/api.ts';

// It reads nothing but texts, so it gets no ports and no tables.
const { PUBLIC_URL, API_PLACES } = apiPageConfigSchema.parse(process.env);

/** The description of the check-ins API. */
export const handler = handle(
  createApiApp({ path: '/api/check-ins', api: checkInsApi(PUBLIC_URL), places: API_PLACES }),
);
