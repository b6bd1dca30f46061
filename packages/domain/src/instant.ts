import type * as z from 'zod';
import type { instantSchema, isoDateSchema } from './instant-schema.ts';

/** Apart from its schema, so that a screen which only reckons with instants needs no schema. */
export type Instant = z.infer<typeof instantSchema>;

export type IsoDate = z.infer<typeof isoDateSchema>;

/** The domain's only way to learn the time: whoever calls passes it in. */
export type Clock = () => Instant;

export function instantFromMs(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
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

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
