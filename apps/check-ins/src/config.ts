import { webhookSecretsSchema } from '@kesher/adapters/http/webhook-secrets';
import * as z from 'zod';

/** What check-ins must be told; anything missing stops them at the start, by name. */
export const configSchema = z.object({
  /** The secret behind the keyed hashes of who was erased. */
  LINK_SECRET: z.string().min(16),
  /** With which works are signed that another system sends. */
  WEBHOOK_SECRETS_WORKS: webhookSecretsSchema,
  /** By which a FHIR server proves itself. */
  WEBHOOK_SECRETS_FHIR: webhookSecretsSchema,
});
