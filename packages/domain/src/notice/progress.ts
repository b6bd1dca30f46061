import { addMs, type Instant, minuteMs } from '../instant.ts';
import type { Lane } from '../lane.ts';
import type { Message } from '../message/message.ts';
import { isClaimable } from '../message/states.ts';
import type { Chunk } from './audience.ts';
import type { Freeze } from './freeze.ts';

/** How long something due may stand still before somebody should know: longer than the sweep needs to heal it. */
export const noProgressMs: Record<Lane, number> = { crisis: 5 * minuteMs, care: 15 * minuteMs, routine: 60 * minuteMs };

/**
 * What of an announcement is due, and since when, and when anything of it moved last. What waits for an hour or a channel
 * is not due: it has an instant of its own, and its reason stands in the ledger.
 */
export type Progress = { dueSince?: Instant | undefined; movedAt?: Instant | undefined };

/** Looks at one piece of the audience with its messages. */
export function progressOf(chunk: Pick<Chunk, 'wakeAt'>, messages: readonly Message[], now: Instant): Progress {
  const due = [chunk.wakeAt, ...messages.map(dueOf)].filter((at) => at !== undefined && at <= now);
  return { dueSince: firstOf(due), movedAt: lastMoveOf(messages) };
}

/** When any of these messages moved last. */
export function lastMoveOf(messages: readonly Message[]): Instant | undefined {
  return lastOf(messages.map(movedOf));
}

/** Adds what another piece says. */
export function addProgress(one: Progress, other: Progress): Progress {
  return { dueSince: firstOf([one.dueSince, other.dueSince]), movedAt: lastOf([one.movedAt, other.movedAt]) };
}

/** Since when nothing moves although something is due; undefined while it goes on, waits as it should, or has ended. */
export function standsStillSince(
  progress: Progress,
  { freeze, lane, now }: { freeze?: Pick<Freeze, 'startedAt' | 'finishedAt'>; lane: Lane; now: Instant },
): Instant | undefined {
  // An audience that is not complete yet is due from its beginning.
  const freezing = freeze && freeze.finishedAt === undefined ? { dueSince: freeze.startedAt } : {};
  const { dueSince, movedAt } = addProgress(progress, freezing);
  if (dueSince === undefined) return undefined;
  const since = movedAt !== undefined && movedAt > dueSince ? movedAt : dueSince;
  return since <= addMs(now, -noProgressMs[lane]) ? since : undefined;
}

function dueOf({ state, dueAt, leaseUntil }: Message): Instant | undefined {
  if (isClaimable(state)) return dueAt;
  return state === 'claimed' ? leaseUntil : undefined;
}

function movedOf({ plannedAt, claimedAt, acceptedAt, unknownAt, endedAt }: Message): Instant | undefined {
  return lastOf([plannedAt, claimedAt, acceptedAt, unknownAt, endedAt]);
}

function firstOf(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce(
    (first, at) => (first === undefined || (at !== undefined && at < first) ? at : first),
    undefined,
  );
}

function lastOf(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce((last, at) => (last === undefined || (at !== undefined && at > last) ? at : last), undefined);
}
