import { createApiApp } from '@kesher/adapters/http/api-app.tsx';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import { stockDelaysApi } from './staff-door/api.ts';

// It reads nothing but texts, so it gets no ports and no tables.
const { PUBLIC_URL } = z.object({ PUBLIC_URL: z.url() }).parse(process.env);

/** The description of the stock delays API. */
export const handler = handle(createApiApp({ path: '/api/stock-delays', api: stockDelaysApi(PUBLIC_URL) }));
