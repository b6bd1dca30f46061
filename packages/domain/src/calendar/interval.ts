/** A stretch of time [startMs, endMs), in milliseconds since 1970. */
export type Interval = { startMs: number; endMs: number };

/** Yields the first interval that ends after an instant. */
export type NextInterval = (afterMs: number) => Interval;

/**
 * Keeps the latest answer of a calculation of whole intervals, which holds from the moment it was asked for
 * until the interval ends: the sun is then worked out once per rest and not once per message.
 */
export function rememberingLatest(next: NextInterval): NextInterval {
  let answeredMs = Number.POSITIVE_INFINITY;
  let latest: Interval = { startMs: Number.POSITIVE_INFINITY, endMs: Number.POSITIVE_INFINITY };
  return (afterMs) => {
    if (afterMs >= answeredMs && afterMs < latest.endMs) return latest;
    latest = next(afterMs);
    answeredMs = afterMs;
    return latest;
  };
}
