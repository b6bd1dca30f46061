import * as z from 'zod';

/** What crisis notices must be told; anything missing stops them at the start, by name. */
export const configSchema = z.object({
  /** Where the public page lies for everybody, without a slash at the end. */
  PUBLIC_FILES_URL: z.url(),
});
