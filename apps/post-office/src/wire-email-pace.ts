import { createSesEmailQuotas } from '@kesher/adapters/ses/ses-email-quotas';
import { createSesClient } from '@kesher/adapters/ses/ses-email-sender';
import type { EmailQuotas } from '@kesher/domain/message/email-quota';
import { configSchema } from './config.ts';

/** How fast mails may go: what the account is granted, and the stage's own bound in mails a second. */
export type EmailPace = { quotas: EmailQuotas; mostPerSecond: number | undefined };

/** The pace from the account and the environment. Throws, by name, on what is missing there. */
export function wireEmailPace(environment: Record<string, string | undefined>): EmailPace {
  const { EMAIL_MAX_PER_SECOND } = configSchema.parse(environment);
  return { quotas: createSesEmailQuotas(createSesClient()), mostPerSecond: EMAIL_MAX_PER_SECOND };
}
