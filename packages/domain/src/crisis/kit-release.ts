import * as z from 'zod';
import { staffIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Language } from '../language.ts';
import { languageSchema } from '../language-schema.ts';
import { type KitName, kitNameSchema } from './kits.ts';

const ofKit = { kit: kitNameSchema, language: languageSchema, by: staffIdSchema, at: instantSchema };

/** In peacetime a named person answers for what a kit says in one language. */
export const kitReleaseSchema = z.object({
  kind: z.literal('released'),
  ...ofKit,
  name: z.string().trim().min(1).max(200),
  /** Of the sentences that were read. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type KitRelease = z.infer<typeof kitReleaseSchema>;

/** Somebody takes a release back: the language is off again. */
export const kitWithdrawalSchema = z.object({ kind: z.literal('withdrawn'), ...ofKit });
export type KitWithdrawal = z.infer<typeof kitWithdrawalSchema>;

/** What was done about a language of a kit, kept for good; the latest act holds. */
export const kitActSchema = z.discriminatedUnion('kind', [kitReleaseSchema, kitWithdrawalSchema]);
export type KitAct = z.infer<typeof kitActSchema>;

/** Which sentences are asked about: those of a kit in one language, as they stand now. */
export type KitLanguage = { readonly kit: KitName; readonly language: Language; readonly digest: string };

/** The release that holds for a language of a kit. A change of its sentences or twelve months end it. */
export function kitReleaseInForce(
  acts: readonly KitAct[],
  { kit, language, digest }: KitLanguage,
  now: Instant,
): KitRelease | undefined {
  let latest: KitAct | undefined;
  for (const act of acts) {
    if (act.kit !== kit || act.language !== language || act.at > now) continue;
    if (latest === undefined || latest.at < act.at) latest = act;
  }
  if (latest?.kind !== 'released' || latest.digest !== digest) return undefined;
  return now < kitReleaseEndsAt(latest) ? latest : undefined;
}

/** Whether the sentences of a kit may go out in a language without another reader. */
export function isKitReleased(acts: readonly KitAct[], of: KitLanguage, now: Instant): boolean {
  return kitReleaseInForce(acts, of, now) !== undefined;
}

/** Twelve months after it was given, on the same day of the year. */
export function kitReleaseEndsAt({ at }: Pick<KitRelease, 'at'>): Instant {
  const end = new Date(at);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return instantSchema.parse(end.toISOString());
}
