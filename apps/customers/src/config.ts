import { webhookSecretsSchema } from '@kesher/adapters/http/webhook-secrets';
import * as z from 'zod';

/** What the customers app must be told. Webhook secrets are separated by spaces: the current one, then the one before. */
export const configSchema = z.object({
  LINK_SECRET: z.string().min(16),
  WEBHOOK_SECRETS_KESHER: webhookSecretsSchema,
  WEBHOOK_SECRETS_SHOPIFY: webhookSecretsSchema,
  WEBHOOK_SECRETS_WOOCOMMERCE: webhookSecretsSchema,
});

/** What the one function that changes accounts must be told: nothing, where the sign-in provider is the business's own. */
export const accountsConfigSchema = z.object({
  /** The Cognito user pool that staff sign in at. */
  USER_POOL_ID: z.string().min(1).optional(),
  /** The file beside the embedded sign-in of one machine. */
  ACCOUNTS_FILE: z.string().min(1).optional(),
});
