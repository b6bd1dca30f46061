import type * as z from 'zod';
import type { instantSchema, isoDateSchema } from './instant-schema.ts';

/** Apart from its schema, so that a screen which only reckons with instants needs no schema. */
export type Instant = z.infer<typeof instantSchema>;

export type IsoDate = z.infer<typeof isoDateSchema>;

/** The domain's only way to learn the time: whoever calls passes it in. */
export type Clock = () => Instant;

/** The first and the last instant that sort as text: beyond them a year has a sign and six digits. */
const firstMs = Date.parse('0000-01-01T00:00:00.000Z');
const lastMs = Date.parse('9999-12-31T23:59:59.999Z');

/** Stops at the first and the last instant that can be read again: what is later than everything stays so. */
export function instantFromMs(epochMs: number): Instant {
  return new Date(Math.min(Math.max(epochMs, firstMs), lastMs)).toISOString() as Instant;
}

export function toMs(instant: Instant): number {
  return Date.parse(instant);
}

export function addMs(instant: Instant, ms: number): Instant {
  return instantFromMs(toMs(instant) + ms);
}

/** Instants and dates compare as text; this only names what the comparison means. */
export function isAfter(left: Instant, right: Instant): boolean {
  return left > right;
}

/** Calendar days from one date to another; negative when it lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  // Dates without a time are read as midnight in UTC, where every day is as long as the others.
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** The date so many days after another, or before it where they are fewer than none. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
