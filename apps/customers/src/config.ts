import * as z from 'zod';

const secrets = z
  .string()
  .default('')
  .transform((text) => text.split(' ').filter((secret) => secret !== ''));

/** What the customers app must be told. Webhook secrets are separated by spaces: the current one, then the one before. */
export const configSchema = z.object({
  LINK_SECRET: z.string().min(16),
  WEBHOOK_SECRETS_KESHER: secrets,
  WEBHOOK_SECRETS_SHOPIFY: secrets,
  WEBHOOK_SECRETS_WOOCOMMERCE: secrets,
});
