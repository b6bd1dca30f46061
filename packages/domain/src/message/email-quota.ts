import type { Lane } from '../lane.ts';

/** What the email channel grants this account: mails a second, how many within 24 hours, and how many of those are left. */
export type EmailQuota = { perSecond: number; perDay: number; leftToday: number };

/** Asks for the quota. Never throws: undefined where it is not known, and then only the channel's own refusals slow us down. */
export type EmailQuotas = { read(): Promise<EmailQuota | undefined> };

/** Whoever else sends from the account, and clocks that differ, need some of it too. */
const shareForKesher = 0.9;

/** Of the day's mails so many are kept for a crisis: without it, the newsletter of the morning could have spent them all. */
const dayKeptForCrisis = 0.1;

/** What the other lanes take of the rate together while a crisis waits. */
const shareBesideCrisis = 0.1;

/** Whether the day's quota is spent for a lane: for all but the crisis, before the last tenth. */
export function isDaySpent({ perDay, leftToday }: EmailQuota, lane: Lane): boolean {
  if (!Number.isFinite(perDay)) return false;
  return leftToday <= (lane === 'crisis' ? 0 : Math.floor(perDay * dayKeptForCrisis));
}

/** A helping lasts no longer than this, so that what was looked at before it is still true at its end. */
const longestHelpingSeconds = 2;

/** How many mails may start together, and how long they fill the rate. */
export type Helping = { size: number; milliseconds: number };

/**
 * What a sender may take next of `wanted` mails, with its `part` of the rate. `mostPerSecond` is the stage's own bound.
 * `yieldsAmong` so many senders it takes its part of the little that is left beside a crisis.
 */
export function nextHelping(
  wanted: number,
  {
    quota,
    mostPerSecond,
    part,
    yieldsAmong,
  }: { quota: EmailQuota | undefined; mostPerSecond?: number; part: number; yieldsAmong?: number | undefined },
): Helping {
  const granted = Math.min(quota?.perSecond ?? Number.POSITIVE_INFINITY, mostPerSecond ?? Number.POSITIVE_INFINITY);
  const taken = yieldsAmong === undefined ? part : Math.min(part, shareBesideCrisis / yieldsAmong);
  const perSecond = granted * shareForKesher * taken;
  const size = Math.max(1, Math.min(wanted, Math.floor(perSecond * longestHelpingSeconds)));
  return { size, milliseconds: Math.ceil((size / perSecond) * 1000) };
}

/** A sender's part of the rate, from 0 to 1, and when it last changed, in milliseconds. */
export type PartOfRate = { part: number; changedAt: number };

/** So long without a throttle, and a sender dares to take twice as much. */
const quietMs = 10_000;

/** The channel throttled: others send too. The sender takes half, and no less than its due if all `senders` send at once. */
export function partAfterThrottle({ part }: PartOfRate, senders: number, now: number): PartOfRate {
  return { part: Math.max(1 / senders, part / 2), changedAt: now };
}

/** The part now: after every quiet while it doubles, up to the whole. */
export function partAt(known: PartOfRate, now: number): PartOfRate {
  const whiles = Math.floor((now - known.changedAt) / quietMs);
  if (whiles <= 0) return known;
  return { part: Math.min(1, known.part * 2 ** whiles), changedAt: known.changedAt + whiles * quietMs };
}
