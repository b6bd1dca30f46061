import { readPrice } from '@kesher/domain/import/read-price';
import { type Instant, instantFromMs } from '@kesher/domain/instant';
import type { Money } from '@kesher/domain/money';
import * as z from 'zod';
import type { BodyProblem } from './incoming-change.ts';

/** An instant with any offset and precision becomes ours; WooCommerce's `_gmt` times come without the Z. */
export const looseInstantSchema = z.string().transform((text, context): Instant => {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)
    ? Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`)
    : Number.NaN;
  if (!Number.isNaN(at)) return instantFromMs(at);
  context.addIssue({ code: 'custom', message: 'use an instant such as 2026-11-22T08:30:00Z' });
  return z.NEVER;
});

/** Text that may be absent, null or empty: all three mean that nothing is known. */
export const optionalText = z
  .string()
  .max(1_000)
  .nullish()
  .transform((text) => text?.trim() || undefined);

/** Reads JSON from bytes; what is no JSON object is a problem, never an exception. */
export function readJson(
  body: Uint8Array,
): { kind: 'json'; value: unknown } | { kind: 'refused'; problem: BodyProblem } {
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return {
      kind: 'refused',
      problem: { title: 'The body is not JSON.', field: 'body', remedy: 'Send one JSON object in UTF-8.' },
    };
  }
}

/** The first thing that a schema minds, as field and remedy; values are left out, they may be personal. */
export function problemOf(error: z.ZodError): BodyProblem {
  const [issue] = error.issues;
  return {
    title: 'The event cannot be read.',
    field: issue?.path.join('.') || 'body',
    remedy: issue ? `Correct this field: ${issue.message}.` : 'Send an event as documented.',
  };
}

/** The price of one piece as a shop sends it; one that cannot be told for certain is left out. */
export function priceOf(price: string | number | null | undefined, currency: string | undefined): Money | undefined {
  if (price === null || price === undefined) return undefined;
  const reading = readPrice(String(price), currency);
  return reading.kind === 'price' ? reading.price : undefined;
}
