import type { StaffId } from '../../ids.ts';
import { addMs, type Instant } from '../../instant.ts';
import type { CheckIn, Escalation } from '../check-in.ts';
import { acknowledgeWithinMs } from './watching.ts';

/** Whom each level asks, as things stand now: named people, all on duty, the manager. */
export type Levels = readonly (readonly StaffId[])[];

/** The climb begins at the first level that has somebody; those that have nobody are skipped at once and named. */
export function escalate(
  checkIn: CheckIn,
  because: Escalation['because'],
  { levels, now }: { levels: Levels; now: Instant },
): CheckIn {
  const running = checkIn.escalation;
  if (running !== undefined && running.acknowledged === undefined) return checkIn;
  const escalation = askLevel(0, { because, since: now, skipped: [] }, { levels, now });
  return { ...checkIn, escalation, revision: checkIn.revision + 1 };
}

/** What is due of a climb that nobody has acknowledged in its time: the next level, or the last one overdue in plain sight. */
export function climb(checkIn: CheckIn, { levels, now }: { levels: Levels; now: Instant }): CheckIn {
  const { escalation } = checkIn;
  if (escalation === undefined || escalation.acknowledged !== undefined) return checkIn;
  if (now < escalation.acknowledgeBy || escalation.isLast) return checkIn;
  const { promisedBy } = escalation;
  const next = askLevel(escalation.level + 1, escalation, { levels, now });
  return { ...checkIn, escalation: { ...next, ...(promisedBy && { promisedBy }) }, revision: checkIn.revision + 1 };
}

/**
 * Acknowledging is an act of its own, by somebody whom the climb has asked; `not-asked` for everybody else. Where there was
 * nobody to ask, whoever may act can take it up.
 */
export function acknowledge(
  checkIn: CheckIn,
  { by, now }: { by: StaffId; now: Instant },
): CheckIn | 'not-asked' | 'nothing-to' {
  const { escalation } = checkIn;
  if (escalation === undefined) return 'nothing-to';
  if (escalation.acknowledged !== undefined) return checkIn;
  if (escalation.asked.length > 0 && !escalation.asked.includes(by)) return 'not-asked';
  return { ...checkIn, escalation: { ...escalation, acknowledged: { by, at: now } }, revision: checkIn.revision + 1 };
}

/** Whether a climb has gone past its last level with nobody to acknowledge it. */
export function isOverdue({ escalation }: Pick<CheckIn, 'escalation'>, now: Instant): boolean {
  if (escalation === undefined || escalation.acknowledged !== undefined) return false;
  return escalation.isLast && now >= escalation.acknowledgeBy;
}

function askLevel(
  from: number,
  {
    because,
    since,
    skipped,
    asked = [],
  }: Pick<Escalation, 'because' | 'since' | 'skipped'> & { asked?: readonly StaffId[] },
  { levels, now }: { levels: Levels; now: Instant },
): Escalation {
  const later = levels.map((people, level) => ({ people, level })).slice(from);
  const found = later.find(({ people }) => people.length > 0);
  const level = found?.level ?? Math.max(from, levels.length - 1);
  const empty = later
    .filter(({ people, level: each }) => people.length === 0 && each < level)
    .map(({ level: each }) => each);
  return {
    because,
    since,
    level,
    // Whoever was asked before may still acknowledge: they may be on their way.
    asked: [...new Set([...asked, ...(found?.people ?? [])])],
    // Where nobody is left it is overdue at once, and not in a quarter of an hour.
    acknowledgeBy: found === undefined ? now : addMs(now, acknowledgeWithinMs),
    skipped: [...skipped, ...empty, ...(found === undefined ? [level] : [])],
    isLast: !levels.slice(level + 1).some((people) => people.length > 0),
  };
}
