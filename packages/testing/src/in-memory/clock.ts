import { addMs, type Clock, type Instant } from '@kesher/domain/instant';

export type SettableClock = { now: Clock; set(instant: Instant): void; advance(ms: number): void };

/** A clock that stands still until it is moved; it may be moved back, as real ones are. */
export function createSettableClock(start = '2026-11-22T08:30:00.000Z' as Instant): SettableClock {
  let instant = start;
  return {
    now: () => instant,
    set(to) {
      instant = to;
    },
    advance(ms) {
      instant = addMs(instant, ms);
    },
  };
}
