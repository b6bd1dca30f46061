import { type Decided, isAnnouncementStopped, type Stop as StopOfDomain, stopIdOf } from '@kesher/domain/stop/stop';
import type { Announcement, Stop, StopTarget } from '../server/api-types.ts';

/** From the press on, senders may rest for so long on what they saw before it. */
export const settlingMs = 5_000;

/** A stop, and when on this device's clock nothing more of it can leave. */
export type StandingStop = Stop & { settledAtMs: number };

/** What names a stop. */
export function nameOf(target: StopTarget): string {
  return stopIdOf(target as StopOfDomain);
}

/**
 * The stops as they stand now. One that is new to this device is given its seconds by this device's clock, which may
 * differ from the server's; of those that the first answer holds, the old ones have had them.
 */
export function settling(
  before: readonly StandingStop[] | undefined,
  stops: readonly Stop[],
  nowMs: number,
): StandingStop[] {
  return stops.map((stop) => {
    const known = before?.find((one) => nameOf(one) === nameOf(stop) && one.stoppedAt === stop.stoppedAt);
    const isOld = before === undefined && Date.parse(stop.stoppedAt) + settlingMs <= nowMs;
    return { ...stop, settledAtMs: known?.settledAtMs ?? (isOld ? nowMs : nowMs + settlingMs) };
  });
}

/** A press whose answer is still to come. It holds all that was decided so far, whatever the clock of this device says. */
export function pressing(target: StopTarget, by: string): StandingStop {
  return { ...target, stoppedBy: by, stoppedAt: '9999-12-31T23:59:59.999Z', settledAtMs: Number.POSITIVE_INFINITY };
}

/** The stop of its own announcement that holds what was decided, if one does. Those of channels and of everything are the banner's. */
export function stopOf<Standing extends Stop>(
  decided: { subjectId: string; publishedAt: string; decidedAt?: string | undefined },
  stops: readonly Standing[],
): Standing | undefined {
  return stops.find((stop) => isAnnouncementStopped(decided as Decided, [stop as StopOfDomain]));
}

/** As much of an announcement as tells what a stop holds of it, in short or whole. */
type Stoppable = {
  id: string;
  live?: Pick<NonNullable<Announcement['live']>, 'publishedAt' | 'decidedAt'>;
  draft?: Pick<NonNullable<Announcement['draft']>, 'stage' | 'goesOutAt' | 'decidedAt' | 'announcedAt'>;
};

/** The stops that hold the version that customers are told, and the one whose countdown runs. */
export function stopsOfAnnouncement<Standing extends Stop>(
  { id: subjectId, live, draft }: Stoppable,
  stops: readonly Standing[],
): { live?: Standing; countdown?: Standing } {
  const ofLive = live && stopOf({ ...live, subjectId }, stops);
  const goesOutAt = draft?.stage === 'countdown' ? draft.goesOutAt : undefined;
  const decidedAt = draft?.decidedAt ?? draft?.announcedAt;
  const ofCountdown =
    goesOutAt === undefined ? undefined : stopOf({ subjectId, publishedAt: goesOutAt, decidedAt }, stops);
  return { ...(ofLive && { live: ofLive }), ...(ofCountdown && { countdown: ofCountdown }) };
}
