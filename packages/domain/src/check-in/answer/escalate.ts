import type { StaffId } from '../../ids.ts';
import { addMs, type Instant } from '../../instant.ts';
import type { Escalation } from '../check-in.ts';
import { acknowledgeWithinMs } from './watching.ts';

/** Whom each level asks, as things stand now: named people, all on duty, the manager. */
export type Levels = readonly (readonly StaffId[])[];

/** What climbs to a person: a check-in, or a visit that lies ahead. */
export type Climbing = { readonly escalation?: Escalation | undefined; readonly revision: number };

/** The climb begins at the first level that has somebody; those that have nobody are skipped at once and named. */
export function escalate<Row extends Climbing>(
  row: Row,
  because: Escalation['because'],
  { levels, now }: { levels: Levels; now: Instant },
): Row {
  const running = row.escalation;
  if (running !== undefined && running.acknowledged === undefined) return row;
  const escalation = askLevel(0, { because, since: now, skipped: [] }, { levels, now });
  return { ...row, escalation, revision: row.revision + 1 };
}

/** What is due of a climb that nobody has acknowledged in its time: the next level, or the last one overdue in plain sight. */
export function climb<Row extends Climbing>(row: Row, { levels, now }: { levels: Levels; now: Instant }): Row {
  const { escalation } = row;
  const at = climbsAt(escalation);
  if (escalation === undefined || at === undefined || now < at) return row;
  const { promisedBy } = escalation;
  const next = askLevel(escalation.level + 1, escalation, { levels, now });
  return { ...row, escalation: { ...next, ...(promisedBy && { promisedBy }) }, revision: row.revision + 1 };
}

/** When a climb goes on to its next level, unless somebody acknowledges it before; undefined where it does not. */
export function climbsAt(escalation: Escalation | undefined): Instant | undefined {
  if (escalation === undefined || escalation.acknowledged !== undefined || escalation.isLast) return undefined;
  return escalation.acknowledgeBy;
}

/**
 * Acknowledging is an act of its own, by somebody whom the climb has asked; `not-asked` for everybody else. Where there was
 * nobody to ask, whoever may act can take it up.
 */
export function acknowledge<Row extends Climbing>(
  row: Row,
  { by, now }: { by: StaffId; now: Instant },
): Row | 'not-asked' | 'nothing-to' {
  const { escalation } = row;
  if (escalation === undefined) return 'nothing-to';
  if (escalation.acknowledged !== undefined) return row;
  if (escalation.asked.length > 0 && !escalation.asked.includes(by)) return 'not-asked';
  return { ...row, escalation: { ...escalation, acknowledged: { by, at: now } }, revision: row.revision + 1 };
}

/** Whether a climb has gone past its last level with nobody to acknowledge it. */
export function isOverdue({ escalation }: Pick<Climbing, 'escalation'>, now: Instant): boolean {
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
