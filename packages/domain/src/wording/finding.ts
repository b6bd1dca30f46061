import * as z from 'zod';
import { languageSchema } from '../language-schema.ts';

/** What a check of an announcement can find. Screens turn the code into a sentence; codes never change their meaning. */
export const findingCodes = [
  'missing-language',
  'promotion',
  'maybe-promotion',
  'vague-time',
  'long-sentence',
  'all-caps',
  'link-in-text',
  'phone-in-text',
  'steering-characters',
  'invisible-characters',
  'other-script',
  'cause-missing',
  'window-past',
  'window-far',
  'window-wide',
  'window-earlier',
  'window-later',
  'window-now-unknown',
  'basis-without-record',
  'basis-below-level',
  'overrode-history',
  'only-wait',
  'no-refund',
  'option-repeated',
  'option-removed',
  'available-past',
  'available-far',
  'available-after-window',
  'next-update-past',
  'next-update-soon',
  'next-update-late',
  'next-update-after-window',
  'nothing-changed',
  'words-not-released',
  'too-strong',
  'unknown-unsaid',
  'parts-differ',
  'title-long',
  'orders-reworded',
  'next-word-soon',
  'next-word-late',
  'next-word-at-night',
  'payments-past',
  'continue-without-basis',
] as const;
export const findingCodeSchema = z.enum(findingCodes);
export type FindingCode = z.infer<typeof findingCodeSchema>;

export const findingSchema = z.object({
  /** `refuse` stops the announcement; `warn` is for a person to weigh. */
  level: z.enum(['refuse', 'warn']),
  code: findingCodeSchema,
  /** Where, `facts.options.2.what`. */
  path: z.string(),
  language: languageSchema.optional(),
  /** What fills the sentence: the word found, a number, a limit. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof findingSchema>;

export function isRefused(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'refuse');
}
