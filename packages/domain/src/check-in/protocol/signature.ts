import * as z from 'zod';
import { staffIdSchema } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import type { Language } from '../../language.ts';
import { languageSchema } from '../../language-schema.ts';

/** That a named person answers for a protocol's words and flags in one language, as they stood in one version. */
export const signatureSchema = z.object({
  language: languageSchema,
  version: z.int().min(1),
  by: staffIdSchema,
  name: z.string().trim().min(1).max(200),
  /** Of the person's profession; who signs for treatments has one. */
  licence: z.string().trim().min(1).max(60).optional(),
  at: instantSchema,
});
export type Signature = z.infer<typeof signatureSchema>;

type Signed = { readonly version: number; readonly clinical: boolean; readonly signatures: readonly Signature[] };

/**
 * The signature that stands in a language. A change of the protocol or twelve months end it; one for a treatment needs
 * the licence number of whoever signed.
 */
export function signatureInForce(protocol: Signed, language: Language, now: Instant): Signature | undefined {
  return protocol.signatures.find(
    (signature) =>
      signature.language === language &&
      signature.version === protocol.version &&
      (!protocol.clinical || signature.licence !== undefined) &&
      signature.at <= now &&
      now < signatureEndsAt(signature),
  );
}

/** Twelve months after it was given, on the same day of the year. */
export function signatureEndsAt({ at }: Pick<Signature, 'at'>): Instant {
  const end = new Date(at);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return instantSchema.parse(end.toISOString());
}
