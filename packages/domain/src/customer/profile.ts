import * as z from 'zod';
import type { Instant } from '../instant.ts';

/** A group of customers as the business names it: `gold`, `clinic north`. */
const segmentSchema = z.string().trim().min(1).max(60);
/** How many groups one customer is in at most. */
export const mostSegments = 50;

/** The groups that a customer is in; none is a statement too. */
export const segmentsSchema = z
  .array(segmentSchema)
  .max(mostSegments, `use at most ${mostSegments} segments`)
  .refine((list) => new Set(list.map(segmentKey)).size === list.length, 'name each segment once');

/** Where letters reach a customer: their own address, never the one to which an order is sent. */
export const postalAddressSchema = z
  .object({
    /** Street, house, flat. */
    lines: z.array(z.string().trim().min(1).max(200)).max(4),
    city: z.string().trim().min(1).max(100).optional(),
    postcode: z.string().trim().min(1).max(20).optional(),
    region: z.string().trim().min(1).max(100).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'use a two-letter country code such as IL')
      .optional(),
  })
  .refine(({ lines, city, postcode }) => lines.length > 0 || city || postcode, 'give a street, a city or a postcode');
export type PostalAddress = z.infer<typeof postalAddressSchema>;

/** The year alone: nothing that Kesher does needs the day. */
export const yearOfBirthSchema = z.int().min(1890, 'check the year').max(2100, 'check the year');

/** Nobody is older than this. */
const oldestYears = 130;

/** Whether somebody who is alive may have been born in a year: none that is still to come. */
export function isYearOfBirth(year: number, now: Instant): boolean {
  const thisYear = Number(now.slice(0, 4));
  return year <= thisYear && year >= thisYear - oldestYears;
}

/** Whom an audience is made of: who is in any of these segments, or everybody, without those in one of `none`. */
export type SegmentFilter = { any?: readonly string[] | undefined; none?: readonly string[] | undefined };

/** Whether a customer is meant by a filter. Capitals, spaces at the ends and the way of writing a letter make no difference. */
export function isInSegment({ segments = [] }: { segments?: readonly string[] | undefined }, filter: SegmentFilter) {
  const own = new Set(segments.map(segmentKey));
  const isIn = (list: readonly string[]) => list.some((segment) => own.has(segmentKey(segment)));
  return (filter.any === undefined || isIn(filter.any)) && !isIn(filter.none ?? []);
}

/** Which of the segments that are asked for a customer is in: each once, as it was first asked for. */
export function segmentsAmong(
  { segments = [] }: { segments?: readonly string[] | undefined },
  asked: readonly string[],
): string[] {
  const own = new Set(segments.map(segmentKey));
  return asked.filter((segment) => own.delete(segmentKey(segment)));
}

/** The segments each once, as the first of them is written, without what is too long to be one. */
export function distinctSegments(texts: readonly string[]): { segments: string[]; isCut: boolean } {
  const found = new Map<string, string>();
  let isCut = false;
  for (const text of texts) {
    const segment = segmentSchema.safeParse(text);
    if (text.trim() === '') continue;
    if (!segment.success) isCut = true;
    else if (!found.has(segmentKey(segment.data))) found.set(segmentKey(segment.data), segment.data);
  }
  const segments = [...found.values()];
  return { segments: segments.slice(0, mostSegments), isCut: isCut || segments.length > mostSegments };
}

/** What two ways to write one segment have in common. */
export function segmentKey(segment: string): string {
  return segment.normalize('NFKC').trim().toLowerCase();
}
