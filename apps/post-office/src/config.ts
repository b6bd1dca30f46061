import * as z from 'zod';

/** What the post office must be told; anything missing stops it at the start, by name. */
export const configSchema = z.object({
  PUBLIC_URL: z.url(),
  /** The secret behind customers' links. */
  LINK_SECRET: z.string().min(16),
  /** SES configuration sets are named `<prefix>-<lane>`. */
  CONFIGURATION_SET_PREFIX: z.string().min(1),
  /** The most that one SMS may cost, in US dollars, as SNS wants it. */
  SMS_MAX_PRICE_USD: z.string().regex(/^\d+\.\d{2}$/),
});
