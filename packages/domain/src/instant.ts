import * as z from 'zod';

/** An instant in UTC with milliseconds, `2026-11-22T08:30:00.000Z`: sorts as text, so it can be a key. */
export const instantSchema = z.iso
  .datetime({ precision: 3, error: 'use a UTC instant such as 2026-11-22T08:30:00.000Z' })
  .brand('Instant');
export type Instant = z.infer<typeof instantSchema>;

/** A calendar date without a time or zone, `2026-11-22`. */
export const isoDateSchema = z.iso.date('use a date such as 2026-11-22').brand('IsoDate');
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

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
