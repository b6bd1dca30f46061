import type { Instant } from '@kesher/domain/instant';
import { standsStillSince } from '@kesher/domain/notice/progress';
import type { Promised } from '@kesher/domain/promise/promise';
import { promiseMoments } from '@kesher/domain/promise/promise-moments';
import { isSamePerson } from '@kesher/domain/staff/staff-id';
import { rightFor } from '@kesher/domain/task/right-for';
import type { Announcement, Ledger, OpenPromise, Task } from '../../server/api-types.ts';

/** An announcement that a second person must approve. `own` when this person wrote or announced it. */
export type Approval = { announcement: Announcement; by: string; customers: number; own: boolean };

export function approvalsOf(announcements: readonly Announcement[], staffId: string): Approval[] {
  return announcements.flatMap((announcement) => {
    const { draft } = announcement;
    if (draft?.stage !== 'awaiting-approval') return [];
    const by = draft.announcedBy ?? draft.changedBy;
    const own = isSamePerson(draft.announcedBy, staffId) || isSamePerson(draft.changedBy, staffId);
    return [{ announcement, by, customers: draft.audience ?? 0, own }];
  });
}

export type Urgency = 'overdue' | 'soon' | 'later';

/** How near a promise is to breaking: `soon` from the moment at which staff are warned. */
export function urgencyOf(promise: OpenPromise['promise'], madeAt: string, now: string): Urgency {
  if (promise.dueAt <= now) return 'overdue';
  const { warnAt } = promiseMoments(promise as Promised, madeAt as Instant);
  return warnAt <= now ? 'soon' : 'later';
}

/** The open promises with their announcement and urgency, in the order of their due times. */
export function promisesByUrgency(
  open: readonly OpenPromise[],
  announcements: readonly Announcement[],
  now: string,
): { promise: OpenPromise['promise']; announcement: Announcement; urgency: Urgency }[] {
  return open.flatMap(({ subject, promise }) => {
    const announcement = announcements.find(({ id }) => id === subject.id);
    if (!announcement) return [];
    return [
      {
        promise,
        announcement,
        urgency: urgencyOf(promise, announcement.live?.publishedAt ?? announcement.createdAt, now),
      },
    ];
  });
}

/** The announcements whose live version may still be going out, and so whose ledger is worth watching. */
export function liveOf(
  announcements: readonly Announcement[],
): (Announcement & { live: NonNullable<Announcement['live']> })[] {
  return announcements.flatMap((announcement) =>
    announcement.live ? [{ ...announcement, live: announcement.live }] : [],
  );
}

/** Those of them whose customers are counted on Today. */
export function watchedOf(announcements: readonly Announcement[]): ReturnType<typeof liveOf> {
  return liveOf(announcements).filter(({ stage }) => stage === 'open' || stage === 'resolved');
}

/** Announcements that make no progress, with since when: as the ledger says, or where there is no ledger at all yet. */
export function stalledOf(
  announcements: readonly Announcement[],
  ledgers: readonly { announcement: Announcement; ledger: Ledger }[],
  now: string,
): { announcement: Announcement; since: string }[] {
  const known = new Map(ledgers.map(({ announcement, ledger }) => [announcement.id, ledger]));
  return liveOf(announcements).flatMap((announcement) => {
    const { publishedAt, published } = announcement.live;
    const ledger = known.get(announcement.id);
    // A version whose audience was never begun is due from the moment at which it became the truth.
    const begun = { startedAt: publishedAt as Instant };
    const since =
      ledger || published
        ? ledger?.standsStillSince
        : standsStillSince({}, { freeze: begun, lane: 'care', now: now as Instant });
    return since === undefined ? [] : [{ announcement, since }];
  });
}

export function countdownsOf(
  announcements: readonly Announcement[],
): { announcement: Announcement; goesOutAt: string }[] {
  return announcements.flatMap((announcement) => {
    const { draft } = announcement;
    return draft?.stage === 'countdown' && draft.goesOutAt !== undefined
      ? [{ announcement, goesOutAt: draft.goesOutAt }]
      : [];
  });
}

/** Whether a task waits for this person: it is theirs, or nobody's. What a colleague has taken needs nobody else now. */
export function isForMe({ assignee }: Task, staffId: string): boolean {
  return assignee === undefined || assignee === staffId;
}

/** Whether a task is what a person asked for about their own data; an admin does these. */
export function isAboutPrivacy({ work }: Pick<Task, 'work'>): boolean {
  return rightFor(work) !== 'task.work';
}

/** How many of each list need this person. The head adds up these numbers and nothing else, and each list shows its own. */
export type Needs = Record<
  'tasks' | 'privacy' | 'promises' | 'approvals' | 'held' | 'stalled' | 'unreadable' | 'all',
  number
>;

/** What needs this person now; what colleagues have taken, and what they may not approve, stands in its list uncounted. */
export function needsOf(
  today: {
    tasks: readonly Task[];
    promised: readonly { urgency: Urgency }[];
    approvals: readonly Approval[];
    held: readonly unknown[];
    stalled: readonly unknown[];
    unreadable: readonly unknown[];
  },
  who: { staffId: string; mayApprove: boolean },
): Needs {
  const mine = today.tasks.filter((task) => isForMe(task, who.staffId));
  const privacy = mine.filter(isAboutPrivacy).length;
  const tasks = mine.length - privacy;
  const promises = today.promised.filter(({ urgency }) => urgency !== 'later').length;
  const approvals = who.mayApprove ? today.approvals.filter(({ own }) => !own).length : 0;
  const [held, stalled, unreadable] = [today.held.length, today.stalled.length, today.unreadable.length];
  const all = tasks + privacy + promises + approvals + held + stalled + unreadable;
  return { tasks, privacy, promises, approvals, held, stalled, unreadable, all };
}

/** The staff member's own tasks first, then those that nobody has, then those of others; each in the order of urgency. */
export function tasksInOrder(tasks: readonly Task[], staffId: string): Task[] {
  const rank = ({ assignee }: Task) => (assignee === staffId ? 0 : assignee === undefined ? 1 : 2);
  return tasks.toSorted((left, right) => rank(left) - rank(right) || left.dueAt.localeCompare(right.dueAt));
}
