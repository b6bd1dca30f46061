import * as z from 'zod';

/** What the post office must be told; anything missing stops it at the start, by name. */
export const configSchema = z.object({
  PUBLIC_URL: z.url(),
  /** The secret behind customers' links. */
  LINK_SECRET: z.string().min(16),
  /** SES configuration sets are named `<prefix>-<lane>`. */
  CONFIGURATION_SET_PREFIX: z.string().min(1),
  /** Mails a second at most, for all lanes together; without it what the account is granted decides alone. */
  EMAIL_MAX_PER_SECOND: z.coerce.number().positive().optional(),
  /** The most that one SMS may cost, in US dollars, as SNS wants it. */
  SMS_MAX_PRICE_USD: z.string().regex(/^\d+\.\d{2}$/),
  /** The number that SMS leave from, where a country wants one; without it the sender ID stands alone. */
  SMS_ORIGINATION_NUMBER: z.string().optional(),
  /** How long a channel may take to answer; after that nobody knows whether it sent. Stays far below a claim's lease. */
  CHANNEL_TIMEOUT_MS: z.coerce.number().int().min(100).max(30_000).default(20_000),
});
