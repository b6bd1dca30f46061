import type { StaffId } from '../../ids.ts';
import { addMs, type Instant, minuteMs } from '../../instant.ts';

/** When somebody reads answers: their turn on the rota. */
export type Shift = { readonly from: Instant; readonly to: Instant; readonly staff: readonly StaffId[] };

/** Whether answers are read now, and until when; outside, when somebody reads again. */
export type Watching = { kind: 'watched'; until: Instant } | { kind: 'unwatched'; again: Instant | undefined };

/** How long whoever is on duty has to acknowledge, and how soon somebody who asked for help is rung. */
export const acknowledgeWithinMs = 15 * minuteMs;

/** The hours of watching come from the rota: turns that touch are one, and one with nobody in it is none. */
export function watchingAt(rota: readonly Shift[], now: Instant): Watching {
  const turns = rota
    .filter(({ staff }) => staff.length > 0)
    .toSorted((left, right) => (left.from < right.from ? -1 : 1));
  let until: Instant | undefined;
  for (const { from, to } of turns) {
    if (from <= (until ?? now) && to > (until ?? now)) until = to;
  }
  if (until !== undefined) return { kind: 'watched', until };
  return { kind: 'unwatched', again: turns.find(({ from }) => from > now)?.from };
}

/** Who is on duty now, each once. */
export function onDutyAt(rota: readonly Shift[], now: Instant): StaffId[] {
  return [...new Set(rota.filter(({ from, to }) => from <= now && now < to).flatMap(({ staff }) => staff))];
}

/**
 * By when somebody rings who asked for help: a promise, made only where it can be kept. Outside the hours of watching the
 * page shows whom to ring instead.
 */
export function promisedCallBy(rota: readonly Shift[], now: Instant): Instant | undefined {
  const by = addMs(now, acknowledgeWithinMs);
  const watching = watchingAt(rota, now);
  return watching.kind === 'watched' && watching.until >= by ? by : undefined;
}
