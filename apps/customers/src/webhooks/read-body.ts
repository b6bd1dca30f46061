import type { PostalAddress } from '@kesher/domain/customer/profile';
import { readPrice } from '@kesher/domain/import/read-price';
import { addressOf } from '@kesher/domain/import/read-profile';
import { readCountry } from '@kesher/domain/import/read-words';
import { isoDateSchema } from '@kesher/domain/instant-schema';
import type { Money } from '@kesher/domain/money';
import * as z from 'zod';
import type { BodyProblem } from './incoming-change.ts';

/** Text that may be absent, null or empty: all three mean that nothing is known. */
export const optionalText = z
  .string()
  .max(1_000)
  .nullish()
  .transform((text) => text?.trim() || undefined);

/** Text that is worth reading and never a reason to refuse an order. */
export const looseText = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((text) => text?.trim() || undefined);

/** A postal address as a shop sends it: what cannot be read of it is left out, and the order counts all the same. */
export function shopAddressOf(parts: {
  lines: readonly (string | undefined)[];
  city?: string | undefined;
  postcode?: string | undefined;
  region?: string | undefined;
  country?: string | undefined;
}): PostalAddress | undefined {
  const country = readCountry(parts.country ?? '');
  const address = addressOf({ ...parts, country });
  return address === 'unreadable' ? undefined : address;
}

/** An id of another system is a text, also where it is written as a number that no number of ours can hold. */
export const idText = z
  .union([z.int().min(0), z.string().regex(/^\d{1,20}$/, 'use the digits of an id')])
  .transform(String);

/** The number of an order that the customer knows, in which something can be seen. */
export const orderNumberText = z
  .union([z.string(), z.int().min(0).transform(String)])
  .pipe(z.string().trim().min(1).max(64));

/** A day of the calendar of years in which somebody may wait for something. */
export const dayText = isoDateSchema.refine(
  (date) => date >= '1970' && date < '2200',
  'use a date of the years 1970 to 2199',
);

/** How many lines of one order are taken; a longer one is refused whole, so that its sender sees it. */
export const mostLines = 500;
export const linesOf = <Line extends z.ZodType>(line: Line) =>
  z.array(line).max(mostLines, `an order may have ${mostLines} lines; send it as several orders or as a file`);

/** Reads JSON from bytes; what is no JSON object is a problem, never an exception. */
export function readJson(
  body: Uint8Array,
): { kind: 'json'; value: unknown } | { kind: 'refused'; problem: BodyProblem } {
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body), exactly) };
  } catch {
    return {
      kind: 'refused',
      problem: { title: 'The body is not JSON.', field: 'body', remedy: 'Send one JSON object in UTF-8.' },
    };
  }
}

/** Whole numbers beyond 2^53 stay as they were written: Shopify's own test notification has ids with eighteen digits. */
function exactly(_key: string, value: unknown, context?: { source?: string }): unknown {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? (context?.source ?? value) : value;
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
  const reading = readPrice(String(price), currency, 'decimal-point');
  return reading.kind === 'price' ? reading.price : undefined;
}
