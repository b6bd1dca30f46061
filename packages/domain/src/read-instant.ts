import * as z from 'zod';
import { type Instant, instantFromMs } from './instant.ts';

/** Nothing that a shop or a channel speaks of happened before computers counted, or will after those who read it. */
const firstYear = 1970;
const lastYear = 2199;

const form = z.iso.datetime({ offset: true });

export type InstantReading = { kind: 'instant'; at: Instant } | { kind: 'unreadable' } | { kind: 'out-of-range' };

/**
 * An instant as others write it: with any offset and precision, or with none, which is UTC. Its year is looked at after
 * the offset is applied, since the last evening of a year in New York is the first morning of the next one here.
 */
export function readInstant(text: string): InstantReading {
  const [, time = '', offset = 'Z'] = /^(.{16,}?)(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  const seconds = time.length === 16 ? ':00' : '';
  const written = `${time}${seconds}${offset.replace(/^(.\d{2})(\d{2})$/, '$1:$2')}`;
  // The schema knows the calendar; `Date.parse` takes the 30th of February for the 2nd of March.
  const ms = form.safeParse(written).success ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(ms)) return { kind: 'unreadable' };
  const year = new Date(ms).getUTCFullYear();
  return year < firstYear || year > lastYear ? { kind: 'out-of-range' } : { kind: 'instant', at: instantFromMs(ms) };
}

/** The same as a schema: an instant of somebody else becomes ours, or a sentence that says what to send. */
export const looseInstantSchema = z.string().transform((text, context): Instant => {
  const reading = readInstant(text);
  if (reading.kind === 'instant') return reading.at;
  context.addIssue({
    code: 'custom',
    message:
      reading.kind === 'unreadable'
        ? 'use an instant such as 2026-11-22T08:30:00Z'
        : `use an instant of the years ${firstYear} to ${lastYear}, counted in UTC`,
  });
  return z.NEVER;
});
