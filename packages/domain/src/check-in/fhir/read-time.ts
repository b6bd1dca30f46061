import { dayMs, hourMs, type Instant, instantFromMs } from '../../instant.ts';
import { readInstant } from '../../read-instant.ts';

/** When something ended as FHIR writes it: an instant, or a date alone, of which only the latest moment is known. */
export type EndReading =
  | { readonly endedAt: Instant }
  | { readonly endedAt: 'unreadable'; readonly latestEnd?: Instant }
  | { readonly endedAt?: undefined };

/** The day ends last where clocks are furthest behind UTC. */
const latestOfDayMs = dayMs + 12 * hourMs;

/** Reads an end. A time has a zone, or it is none: which hour was meant is never guessed. */
export function readEnd(text: string | undefined): EndReading {
  if (text === undefined) return {};
  const reading = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? readInstant(text) : undefined;
  if (reading?.kind === 'instant') return { endedAt: reading.at };
  const dateMs = Date.parse(text.slice(0, 10));
  return Number.isNaN(dateMs) || text.length < 10
    ? { endedAt: 'unreadable' }
    : { endedAt: 'unreadable', latestEnd: instantFromMs(dateMs + latestOfDayMs) };
}

/** A moment that something says of itself; undefined where it can't be read. */
export function readMoment(text: string | undefined): Instant | undefined {
  const reading = text === undefined ? undefined : readInstant(text);
  return reading?.kind === 'instant' ? reading.at : undefined;
}
