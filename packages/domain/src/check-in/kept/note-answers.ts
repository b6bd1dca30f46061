import type { StaffId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { CheckIn } from '../check-in.ts';
import { isOver } from './is-over.ts';
import type { Hold } from './kept.ts';
import { reduceAtOf } from './reduce-answers.ts';

/**
 * Says that all answers so far stand in the business's own record: of a check-in that is over, and as whoever says so saw
 * it. Said again it changes nothing.
 */
export function noteAnswers(
  checkIn: CheckIn,
  { by, revision, keepDays, now }: { by: StaffId; revision: number; keepDays: number; now: Instant },
): CheckIn | 'not-over' | 'nothing-said' | 'stale' {
  if (checkIn.answers.length === 0) return 'nothing-said';
  if (checkIn.noted !== undefined) return checkIn;
  if (!isOver(checkIn)) return 'not-over';
  if (checkIn.revision !== revision) return 'stale';
  const reduceAt = reduceAtOf(checkIn, { notedAt: now, keepDays });
  return { ...checkIn, noted: { by, at: now, reduceAt }, revision: checkIn.revision + 1 };
}

/** Keeps everything of a check-in until somebody ends it. */
export function putOnHold(checkIn: CheckIn, hold: Hold): CheckIn {
  return { ...checkIn, hold, revision: checkIn.revision + 1 };
}

/** Keeps it no longer than all others. The very same one where it is on no hold. */
export function releaseHold(checkIn: CheckIn): CheckIn {
  const { hold, ...rest } = checkIn;
  return hold === undefined ? checkIn : { ...rest, revision: checkIn.revision + 1 };
}
