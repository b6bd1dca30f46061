import * as z from 'zod';
import { staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { channelSchema } from './contact-point.ts';

/** What a message is for. Service messages are about what the customer ordered; marketing encourages spending (Israel, Communications Law s. 30A). */
export const purposeSchema = z.enum(['service', 'marketing']);
export type Purpose = z.infer<typeof purposeSchema>;

/** The proof of one decision about being contacted: what was shown, when, and how it was answered. */
export const consentSchema = z.object({
  channel: channelSchema,
  purpose: purposeSchema,
  decision: z.enum(['granted', 'refused']),
  at: instantSchema,
  /** Where the decision came from, e.g. `preferences-page`, `one-click`, `import:orders.csv`, `complaint`. */
  how: z.string().min(1).max(100),
  /** The words that were shown, or their version; empty where the customer wrote to us themselves. */
  shown: z.string().max(1_000),
  /** Who on staff recorded what the customer told them. */
  by: staffIdSchema.optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** What the business asks for before it contacts anyone by a channel about their own order. Marketing always needs `granted`. */
export const consentRuleSchema = z.object({
  email: z.enum(['unless-refused', 'granted']),
  sms: z.enum(['unless-refused', 'granted']),
});
export type ConsentRule = z.infer<typeof consentRuleSchema>;

export type Permission = 'allowed' | 'refused' | 'not-given';

/** Whether a channel may be used now: the latest decision counts, and marketing is never allowed by silence. */
export function permissionFor(
  consents: readonly Consent[],
  wanted: { channel: z.infer<typeof channelSchema>; purpose: Purpose; rule: ConsentRule },
): Permission {
  let latest: Consent | undefined;
  for (const consent of consents) {
    if (consent.channel !== wanted.channel || consent.purpose !== wanted.purpose) continue;
    if (latest === undefined || consent.at >= latest.at) latest = consent;
  }
  if (latest) return latest.decision === 'granted' ? 'allowed' : 'refused';
  const needsGrant = wanted.purpose === 'marketing' || wanted.rule[wanted.channel] === 'granted';
  return needsGrant ? 'not-given' : 'allowed';
}
