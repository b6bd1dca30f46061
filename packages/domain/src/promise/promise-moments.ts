import { addMs, hourMs, type Instant, minuteMs, toMs } from '../instant.ts';
import type { Promised } from './promise.ts';

/** Staff are warned this long before a promise falls due. */
export const warningLeadMs = 4 * hourMs;
/** The automatic "no news yet" goes out this long before the promised instant, so that it arrives in time. */
export const noNewsLeadMs = 30 * minuteMs;

/**
 * The moments at which somebody must look at a promise of a notice that was published then. A short promise is spoken to after half of its
 * time at the earliest, so that it is never answered in the breath in which it is made.
 */
export function promiseMoments(
  promise: Promised,
  publishedAt: Instant,
): { warnAt: Instant; speakAt: Instant; dueAt: Instant } {
  const { dueAt, madeAt = publishedAt } = promise;
  const half = Math.max(0, (toMs(dueAt) - toMs(madeAt)) / 2);
  return {
    warnAt: addMs(dueAt, -Math.min(warningLeadMs, half)),
    speakAt: addMs(dueAt, -Math.min(noNewsLeadMs, half)),
    dueAt,
  };
}
