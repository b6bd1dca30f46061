import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { dayMs } from '../instant.ts';

/** A stretch [fromMs, untilMs) in which a zone keeps one offset. */
export type OffsetSpan = { fromMs: number; untilMs: number; offsetMs: number };

/** What the clocks on the wall of one IANA zone show. */
export type ZoneClock = { timeZone: string; spanAt: (atMs: number) => OffsetSpan };

// Also keeps out what Temporal would read as a zone but is none: offsets, and whole timestamps such as "2026-01-01T00:00Z".
const namePattern = /^[A-Za-z][A-Za-z0-9_+/-]*$/;
const chunkMs = 100 * dayMs;
const rememberedNames = 2_000;
const clocks = new Map<string, ZoneClock | undefined>();

/**
 * The clock of an IANA time zone, or undefined for a name that this machine does not know.
 * The tz data never changes within a process, so clocks are kept; offsets are worked out once per 100 days.
 */
export function zoneClockOf(timeZone: string): ZoneClock | undefined {
  if (clocks.has(timeZone)) return clocks.get(timeZone);
  // Customers' zones come as they were imported: a file of nonsense must not fill the memory.
  if (clocks.size >= rememberedNames) clocks.clear();
  const clock = isKnown(timeZone) ? createClock(timeZone) : undefined;
  clocks.set(timeZone, clock);
  return clock;
}

/** The clock of a zone that must be known. Throws a RangeError otherwise: nothing may be sent on a guess. */
export function requireZoneClock(timeZone: string): ZoneClock {
  const clock = zoneClockOf(timeZone);
  if (clock === undefined) throw new RangeError(`unknown time zone "${timeZone}"`);
  return clock;
}

function isKnown(timeZone: string): boolean {
  if (!namePattern.test(timeZone)) return false;
  try {
    ZonedDateTime.create(0n, timeZone);
    return true;
  } catch {
    return false;
  }
}

function createClock(timeZone: string): ZoneClock {
  const chunks = new Map<number, OffsetSpan[]>();
  let latest: OffsetSpan = { fromMs: 0, untilMs: 0, offsetMs: 0 };
  const spanAt = (atMs: number): OffsetSpan => {
    if (atMs >= latest.fromMs && atMs < latest.untilMs) return latest;
    if (!Number.isFinite(atMs)) throw new RangeError('not an instant');
    const chunk = Math.floor(atMs / chunkMs);
    const spans =
      chunks.get(chunk) ?? spansBetween(timeZone, { fromMs: chunk * chunkMs, untilMs: (chunk + 1) * chunkMs });
    chunks.set(chunk, spans);
    for (const span of spans) if (span.fromMs <= atMs) latest = span;
    return latest;
  };
  return { timeZone, spanAt };
}

function spansBetween(timeZone: string, range: { fromMs: number; untilMs: number }): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  for (let fromMs = range.fromMs; fromMs < range.untilMs; ) {
    const start = ZonedDateTime.create(BigInt(fromMs) * 1_000_000n, timeZone);
    const transition = ZonedDateTime.getTimeZoneTransition(start, 'next');
    const untilMs = Math.min(transition?.epochMilliseconds ?? Number.POSITIVE_INFINITY, range.untilMs);
    spans.push({ fromMs, untilMs, offsetMs: ZonedDateTime.offsetNanoseconds(start) / 1_000_000 });
    fromMs = untilMs;
  }
  return spans;
}
