import { addMs, dayMs, type Instant, minuteMs } from './instant.ts';

/** The clocks of our own machines differ, too: what is stored may be ahead of whoever reads it by a moment. */
const clocksApartMs = minuteMs;

/**
 * Nothing happened after we heard of it. A clock elsewhere may run ahead, by a moment or by years: what it says then holds
 * from its arrival, so that it never stands in the way of what happens until that moment comes.
 */
export function atMost(at: Instant, now: Instant): Instant {
  return at > now ? now : at;
}

/** Whatever is stored as of a later moment than this is of a moment still to come. */
export function latestBelievable(now: Instant): Instant {
  return addMs(now, clocksApartMs);
}

/**
 * Since when something stored stands against a word of `at`. One of a moment still to come, as rows of earlier days may
 * have it, says nothing of when it was said: it is as old as the word that is held against it.
 */
export function standingSince(standing: Instant, { at, now }: { at: Instant; now: Instant }): Instant {
  return standing > latestBelievable(now) ? at : standing;
}

/** Clocks that run ahead do so by minutes, or by the hours of a zone; beyond that a time says nothing, also not of an order. */
const farthestAheadMs = dayMs;

/**
 * What a source's clock said, where it runs ahead of ours: two of its words that hold from their arrivals are in the order
 * of its own clock, however they were swapped on the way. Undefined where its time needs no correction, or is none.
 */
export function claimedAhead(at: Instant, now: Instant): Instant | undefined {
  return at > now && at <= addMs(now, farthestAheadMs) ? at : undefined;
}

/** Whether the source itself said this before what it is held against, by its own clock. */
export function isClaimedBefore(
  { claimedAt }: { claimedAt?: Instant | undefined },
  standing: { claimedAt?: Instant | undefined },
): boolean {
  return claimedAt !== undefined && standing.claimedAt !== undefined && claimedAt < standing.claimedAt;
}
