import type { Announcement, LiveVersion } from '@kesher/domain/announcement/announcement';
import type { AnnouncementStore } from '@kesher/domain/announcement/announcements';
import { owedPromise, type Steps } from '@kesher/domain/announcement/announcing';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { SubjectId } from '@kesher/domain/ids';
import { addMs, hourMs, toMs } from '@kesher/domain/instant';
import type { Notice } from '@kesher/domain/notice/notice';
import { isStopped } from '@kesher/domain/stop/stop';
import type { AudienceSource } from '../freeze/freeze-audience.ts';
import { publishVersion } from '../freeze/publish-version.ts';
import type { EnginePorts } from '../ports.ts';
import { settlePromises } from '../promise/settle-promises.ts';

/** An update without news promises the next one as far ahead as the one before did, but between 4 hours and 7 days. */
const usualShortestMs = 4 * hourMs;
const longestIntervalMs = 7 * 24 * hourMs;

/** What a job brings, so that its announcements move on by themselves. */
export type AnnouncingJob<Statement, Of extends Announcement<Statement>> = {
  store: Pick<AnnouncementStore<Of>, 'get' | 'update'>;
  steps: Steps<Statement, Of>;
  /** The notice that a live version is, always the same for the same version. */
  noticeOf(of: Of, live: LiveVersion<Statement>): Notice;
  /** Whom a version concerns. */
  audience: AudienceSource;
  /** Whether another announcement speaks about the matter already; asked before the first version goes live. */
  mustGiveWay(of: Of): Promise<boolean>;
  /** What must stand before anybody is told a version; where it throws, nobody is, and the next visit tries again. */
  beforeTold?(of: Of, live: LiveVersion<Statement>): Promise<void>;
  /** Whether a promised word without news is written to people now; without it, it always is. */
  mayRepeat?(of: Of): Promise<boolean>;
  /** How near the next promise of a word without news may be; without it, 4 hours. */
  shortestIntervalMs?: number;
};

type Ports = Parameters<typeof publishVersion>[0] & Parameters<typeof settlePromises>[0] & Pick<EnginePorts, 'stops'>;

/**
 * Does for one announcement what its time has come for: the countdown ends, a version is published in all its parts, a
 * promised update is kept by itself, promises are settled. Each decision is one conditional write; where it is stale,
 * somebody else decided meanwhile, and the visit ends there: what is left is still due for the next one. Answers the
 * announcement when nothing of this is left to do now.
 */
export function advanceAnnouncement<Statement, Of extends Announcement<Statement>>(
  ports: Ports,
  job: AnnouncingJob<Statement, Of>,
) {
  const publish = publishVersion(ports, job.audience);
  const settle = settlePromises(ports);

  return async (id: SubjectId, mayGoOn: () => boolean): Promise<Of | undefined> => {
    let of = await job.store.get(id);
    const decided = of && ((await endCountdown(ports, job, of)) ?? (await keepPromise(ports, job, of)));
    if (decided) of = (await job.store.update(decided)) === 'stored' ? decided : undefined;
    if (of?.live && !of.live.published) {
      const { live } = of;
      await job.beforeTold?.(of, live);
      if (!(await publish(job.noticeOf(of, live), mayGoOn))) return undefined;
      // The correction has taken the place of what a stop held.
      if (live.decidedAt) await ports.stops.lift({ scope: 'announcement', id }, live.decidedAt);
      of = await storeChange(job, of, { live: { ...live, published: true } });
    }
    const promises = of && (await settle(of, mayGoOn));
    return of && promises ? storeChange(job, of, { promises }) : of;
  };
}

/** What became of an announcement meanwhile, as one conditional write; undefined where somebody else was faster. */
export async function storeChange<Statement, Of extends Announcement<Statement>>(
  { steps, store }: Pick<AnnouncingJob<Statement, Of>, 'steps' | 'store'>,
  of: Of,
  change: Partial<Of> | Partial<Announcement<Statement>>,
): Promise<Of | undefined> {
  const next = steps.after(of, change);
  return (await store.update(next)) === 'stored' ? next : undefined;
}

/** The countdown is over: the draft becomes the truth, or a draft again if another announcement took its matter meanwhile. */
async function endCountdown<Statement, Of extends Announcement<Statement>>(
  ports: Pick<Ports, 'notices' | 'clock'>,
  { steps, noticeOf, mustGiveWay }: AnnouncingJob<Statement, Of>,
  of: Of,
): Promise<Of | undefined> {
  const live = steps.goLive(of, ports.clock());
  if (live && of.version === 0 && (await mustGiveWay(of))) return steps.giveWay(of);
  // A version that is overtaken while it is being published must be on record: those whom it told are owed the next.
  if (live && of.live && !of.live.published) await ports.notices.put(noticeOf(of, of.live));
  return live;
}

/** The honest "no news yet", when the promised update is about to fall due and nothing newer is being prepared to go out. */
async function keepPromise<Statement, Of extends Announcement<Statement>>(
  ports: Pick<Ports, 'notices' | 'stops' | 'settings' | 'clock'>,
  { steps, noticeOf, mayRepeat, shortestIntervalMs = usualShortestMs }: AnnouncingJob<Statement, Of>,
  of: Of,
): Promise<Of | undefined> {
  const promise = owedPromise(of);
  if (!promise || !of.live) return undefined;
  // Not while a person holds back what it would repeat; the promise stands, and is spoken when that is over.
  if (isStopped({ ...of.live, subjectId: of.id }, await ports.stops.standing())) return undefined;
  if (mayRepeat && !(await mayRepeat(of))) return undefined;
  const now = ports.clock();
  const interval = toMs(promise.dueAt) - toMs(of.live.publishedAt);
  // Counted from now when Kesher was down past the promise: a promise of a time that is over would be another lie.
  const from = promise.dueAt > now ? promise.dueAt : now;
  const ahead = addMs(from, Math.min(longestIntervalMs, Math.max(shortestIntervalMs, interval)));
  const { calendar } = await ports.settings.get();
  const { lane } = noticeOf(of, of.live);
  const decent = nextPermittedTime({ calendar, lane, customer: {}, now: ahead });
  const spoken = steps.speakWithoutNews(of, now, decent.kind === 'now' ? ahead : addMs(decent.at, hourMs));
  if (spoken && !of.live.published) await ports.notices.put(noticeOf(of, of.live));
  return spoken;
}
