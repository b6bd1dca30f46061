import * as z from 'zod';
import type { AppSpec } from '../lambda/app-spec.ts';

const apiPlaceSchema = z.object({ name: z.string(), path: z.string().startsWith('/api/'), says: z.string() });

/** Where an API can be read: its page, and beside it the document for programs. */
export type ApiPlace = z.infer<typeof apiPlaceSchema>;

/** Where the API of an app can be read. */
export function placeOfApi({ name, api }: Pick<AppSpec, 'name' | 'api'>): ApiPlace {
  const { title, summary } = api('https://kesher.example');
  return { name: title, path: `/api/${name}`, says: summary };
}

/**
 * What the environment tells whoever shows an API. No app knows the others, so whoever puts them together says in
 * `API_PLACES` which there are.
 */
export const apiPageConfigSchema = z.object({
  PUBLIC_URL: z.url(),
  API_PLACES: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(apiPlaceSchema)),
});
