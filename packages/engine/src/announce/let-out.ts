import type { Announcement } from '@kesher/domain/announcement/announcement';
import type { AnnouncementStore } from '@kesher/domain/announcement/announcements';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { type Finding, isRefused } from '@kesher/domain/wording/finding';
import type { EnginePorts } from '../ports.ts';
import { countAtLeast } from '../rehearse/count-at-least.ts';
import { keptFor } from '../rehearse/keep-rehearsal.ts';
import { nextNotice } from '../rehearse/next-notice.ts';
import type { AnnouncingJob } from './advance-announcement.ts';
import { decideOn } from './decide-on.ts';
import type { AnnouncementOutcome, StepBy } from './outcome.ts';

/** One request counts no further than this; whoever set the limit higher, of more a rehearsal must have been finished. */
const mostCounted = 10_000;

type Ports = Pick<EnginePorts, 'notices' | 'tasks' | 'jobs' | 'settings' | 'stops' | 'hints' | 'clock'>;

/** What a job brings, so that people let its announcements out. */
export type LetOut<Statement, Of extends Announcement<Statement>> = Pick<
  AnnouncingJob<Statement, Of>,
  'steps' | 'noticeOf' | 'audience'
> & {
  job: string;
  store: AnnouncementStore<Of>;
  /** Everything that stands against, or should be reconsidered about, what is drafted. */
  findingsOf(of: Of, looked: { now: Instant; settings: Settings }): Finding[] | Promise<Finding[]>;
  /** From how many customers on a second person says yes; where it is not given, the business's limit. */
  approvalFrom?(of: Of, settings: Settings): number;
};

/**
 * Starts the countdown of what was drafted, or asks for a second person. What the wording checks refuse is not
 * announced. Pressing twice, or two managers at once, starts one countdown: the second press finds a newer revision.
 */
export function announceDraft<Statement, Of extends Announcement<Statement>>(ports: Ports, out: LetOut<Statement, Of>) {
  return async (step: StepBy): Promise<AnnouncementOutcome<Of>> => {
    const of = await out.store.get(step.id);
    if (!of) return { kind: 'not-found' };
    if (of.revision !== step.revision) return { kind: 'stale', of };
    const settings = await ports.settings.get();
    const findings = await out.findingsOf(of, { now: ports.clock(), settings });
    if (isRefused(findings)) return { kind: 'unfit', findings };
    const { countdownSeconds, approvalFrom: limit } = settings.announcements;
    const approvalFrom = out.approvalFrom?.(of, settings) ?? limit;
    const rules = { ...(await countConcerned(ports, out, { of, approvalFrom })), approvalFrom, countdownSeconds };
    return decideOn(ports, out.store)(step, (current, now) => ({
      decision: out.steps.announce(current, { by: step.by, now }, rules),
    }));
  };
}

/** How many the draft concerns, as far as it must be known: as a finished rehearsal of it says, or up to the limit. */
async function countConcerned<Statement, Of extends Announcement<Statement>>(
  ports: Ports,
  out: LetOut<Statement, Of>,
  { of, approvalFrom }: { of: Of; approvalFrom: number },
): Promise<{ audience: number; isAtLeast: boolean }> {
  const notice = nextNotice(ports, out, of);
  if (!notice) return { audience: 0, isAtLeast: false };
  const enough = Math.min(approvalFrom, mostCounted);
  const found = await countAtLeast(ports, out.audience)(notice, enough);
  if (!found.isAtLeast) return found;
  const rehearsed = keptFor(of, await out.store.rehearsal(of.id));
  return rehearsed?.isWhole && rehearsed.counted.audience >= found.audience
    ? { audience: rehearsed.counted.audience, isAtLeast: false }
    : found;
}

/** The second person's yes. */
export function approveAnnouncement<Statement, Of extends Announcement<Statement>>(
  ports: Ports,
  { store, steps }: Pick<LetOut<Statement, Of>, 'store' | 'steps'>,
) {
  return async (step: StepBy): Promise<AnnouncementOutcome<Of>> => {
    const { countdownSeconds } = (await ports.settings.get()).announcements;
    const stops = await ports.stops.standing();
    return decideOn(ports, store)(step, (of, now) => ({
      decision: steps.approve(of, { by: step.by, now }, { countdownSeconds, stops }),
    }));
  };
}

/** Takes an announcement back while its countdown runs or while it waits for a second person. */
export function cancelCountdown<Statement, Of extends Announcement<Statement>>(
  ports: Pick<Ports, 'clock'>,
  { store, steps }: Pick<LetOut<Statement, Of>, 'store' | 'steps'>,
) {
  return (step: StepBy): Promise<AnnouncementOutcome<Of>> =>
    decideOn(ports, store)(step, (of, now) => ({ decision: steps.cancelAnnouncement(of, { by: step.by, now }) }));
}

/** Drops what was drafted. */
export function discardDraft<Statement, Of extends Announcement<Statement>>(
  ports: Pick<Ports, 'clock'>,
  { store, steps }: Pick<LetOut<Statement, Of>, 'store' | 'steps'>,
) {
  return (step: StepBy): Promise<AnnouncementOutcome<Of>> =>
    decideOn(ports, store)(step, (of) => ({ decision: steps.discardDraft(of) }));
}

/** The sweep would find the end of the countdown within a minute; the hint finds it on time. */
export async function hintCountdown(
  { hints, settings }: Pick<Ports, 'hints' | 'settings'>,
  { job, id, draft }: { job: string; id: SubjectId; draft?: { stage: string } | undefined },
): Promise<void> {
  if (draft?.stage !== 'countdown') return;
  const { countdownSeconds } = (await settings.get()).announcements;
  await hints.subject({ job, id }, countdownSeconds + 1);
}
