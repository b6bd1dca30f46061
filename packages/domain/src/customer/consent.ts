import * as z from 'zod';
import { perChannelSchema } from '../channel/channel-record.ts';
import { staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { contactWaySchema } from './contact-point.ts';
import type { ContactWay } from './contact-way.ts';

/**
 * What a message or a call is for. Service is about what the customer ordered, care asks how they are after it; marketing
 * encourages spending (Israel, Communications Law s. 30A).
 */
export const purposes = ['service', 'care', 'marketing'] as const;
export const purposeSchema = z.enum(purposes);
export type Purpose = z.infer<typeof purposeSchema>;

/** The proof of one decision about being contacted: what was shown, when, and how it was answered. */
export const consentSchema = z.object({
  channel: contactWaySchema,
  purpose: purposeSchema,
  decision: z.enum(['granted', 'refused']),
  at: instantSchema,
  /** Of a file: true where it said no date. `at` is then when it was imported, and such a yes weighs less than any dated word. */
  undated: z.boolean().optional(),
  /** Where the decision came from, e.g. `preferences-page`, `one-click`, `import:orders.csv`, `complaint`. */
  how: z.string().min(1).max(100),
  /** The words that were shown, or the column and cell of the file that says so; empty where the customer wrote to us themselves. */
  shown: z.string().max(1_000),
  /** Who on staff recorded what the customer told them. */
  by: staffIdSchema.optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/**
 * What the business asks for before it contacts anyone by a channel about their own order; a yes where it never decided.
 * Marketing always needs `granted`.
 */
export const consentRuleSchema = perChannelSchema(z.enum(['unless-refused', 'granted']).default('granted'));
export type ConsentRule = z.infer<typeof consentRuleSchema>;

export type Permission = 'allowed' | 'refused' | 'not-given';

/** Whether a way may be used now: the latest decision counts, and marketing is never allowed by silence. */
export function permissionFor(
  consents: readonly Consent[],
  wanted: { channel: ContactWay; purpose: Purpose; rule: ConsentRule },
): Permission {
  const { channel, purpose, rule } = wanted;
  const decision = decisionInForce(consents, { channel, purpose })?.decision;
  if (decision) return decision === 'granted' ? 'allowed' : 'refused';
  // Nobody asks before calling about an order, where all else has failed.
  const needsGrant = purpose === 'marketing' || (channel !== 'call' && rule[channel] === 'granted');
  return needsGrant ? 'not-given' : 'allowed';
}

/**
 * The decision that holds for a way and a purpose: the latest one. Care is refused with service as well, unless the customer
 * has said something about care since, or in the same breath; a yes to service gives no care back.
 */
export function decisionInForce(consents: readonly Consent[], matter: Matter): Consent | undefined {
  const speaking = consents.filter((consent) => speaksOf(consent, matter));
  const own = latestOf(speaking.filter(({ purpose }) => purpose === matter.purpose));
  const withService = latestOf(speaking.filter(({ purpose }) => purpose !== matter.purpose));
  if (own === undefined || withService === undefined) return own ?? withService;
  return isLaterWord(own, withService) ? own : withService;
}

/** Whether a decision has anything to say about a matter: a refusal of service speaks of care as well. */
export function speaksOf({ channel, purpose, decision }: Consent, matter: Matter): boolean {
  if (channel !== matter.channel) return false;
  return purpose === matter.purpose || (matter.purpose === 'care' && purpose === 'service' && decision === 'refused');
}

type Matter = Pick<Consent, 'channel' | 'purpose'>;

/** What holds now, matter by matter: each with the decision that it rests on. */
export function decisionsInForce(consents: readonly Consent[]): { matter: Matter; consent: Consent }[] {
  return contactWaySchema.options.flatMap((channel) =>
    purposes.flatMap((purpose) => {
      const matter = { channel, purpose };
      const consent = decisionInForce(consents, matter);
      return consent ? [{ matter, consent }] : [];
    }),
  );
}

/** A yes without a date is as old as can be: it was said some day before the file was written, and no refusal may be lost behind it. */
function latestOf(consents: readonly Consent[]): Consent | undefined {
  let latest: Consent | undefined;
  for (const consent of consents) if (latest === undefined || isLaterWord(consent, latest)) latest = consent;
  return latest;
}

/** Whether a decision that was noted after another about the same matter is also the later word. */
export function isLaterWord(noted: Consent, before: Consent): boolean {
  if (noted.decision === 'refused' && isOldFilesYes(before)) return true;
  const [isVague, wasVague] = [isUndatedYes(noted), isUndatedYes(before)];
  return isVague === wasVague ? noted.at >= before.at : wasVague;
}

/** A yes of a file of before November 2026: whether the file dated it was not noted, so no refusal is lost behind it. */
export function isOldFilesYes({ decision, how, undated }: Consent): boolean {
  return decision === 'granted' && undated === undefined && how.startsWith('import:');
}

function isUndatedYes({ undated, decision }: Consent): boolean {
  return undated === true && decision === 'granted';
}
