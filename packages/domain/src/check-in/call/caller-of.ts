import type { StaffId } from '../../ids.ts';
import { addMs, type Instant, minuteMs } from '../../instant.ts';
import type { CheckIn } from '../check-in.ts';
import type { Attempt } from './attempt.ts';

/** So long a call that was begun is somebody's own; after that whoever began it has forgotten to say how it ended. */
const ownForMs = 20 * minuteMs;

/** Whose a call is at the moment: of whoever began it, for a while. */
export function callerOf({ attempts }: Pick<CheckIn, 'attempts'>, now: Instant): StaffId | undefined {
  return begunLately(attempts, now)?.by;
}

/** The call that somebody is at: begun, without an outcome, and not forgotten. */
export function begunLately(attempts: readonly Attempt[], now: Instant): Attempt | undefined {
  const last = attempts.at(-1);
  return last !== undefined && last.outcome === undefined && addMs(last.at, ownForMs) > now ? last : undefined;
}
