import * as z from 'zod';

/** An instant in UTC with milliseconds, `2026-11-22T08:30:00.000Z`: sorts as text, so it can be a key. */
export const instantSchema = z.iso
  .datetime({ precision: 3, error: 'use a UTC instant such as 2026-11-22T08:30:00.000Z' })
  .brand('Instant');

/** A calendar date without a time or zone, `2026-11-22`. */
export const isoDateSchema = z.iso.date('use a date such as 2026-11-22').brand('IsoDate');
