import type { Instant } from '@kesher/domain/instant';
import { standsStillSince } from '@kesher/domain/notice/progress';
import { type Promised, promiseMoments } from '@kesher/domain/promise/promise';
import { isSamePerson } from '@kesher/domain/staff/staff-id';
import { rightFor } from '@kesher/domain/task/right-for';
import type { Ledger, OpenPromise, StockDelay, Task } from '../../server/api-types.ts';

/** A delay whose announcement a second person must approve. `own` when this person wrote or announced it. */
export type Approval = { delay: StockDelay; by: string; customers: number; own: boolean };

export function approvalsOf(delays: readonly StockDelay[], staffId: string): Approval[] {
  return delays.flatMap((delay) => {
    const { draft } = delay;
    if (draft?.stage !== 'awaiting-approval') return [];
    const by = draft.announcedBy ?? draft.changedBy;
    const own = isSamePerson(draft.announcedBy, staffId) || isSamePerson(draft.changedBy, staffId);
    return [{ delay, by, customers: draft.audience ?? 0, own }];
  });
}

export type Urgency = 'overdue' | 'soon' | 'later';

/** How near a promise is to breaking: `soon` from the moment at which staff are warned. */
export function urgencyOf(promise: OpenPromise['promise'], madeAt: string, now: string): Urgency {
  if (promise.dueAt <= now) return 'overdue';
  const { warnAt } = promiseMoments(promise as Promised, madeAt as Instant);
  return warnAt <= now ? 'soon' : 'later';
}

/** The open promises with their delay and urgency, in the order of their due times. */
export function promisesByUrgency(
  open: readonly OpenPromise[],
  delays: readonly StockDelay[],
  now: string,
): { promise: OpenPromise['promise']; delay: StockDelay; urgency: Urgency }[] {
  return open.flatMap(({ subject, promise }) => {
    const delay = delays.find(({ id }) => id === subject.id);
    if (!delay) return [];
    return [{ promise, delay, urgency: urgencyOf(promise, delay.live?.publishedAt ?? delay.createdAt, now) }];
  });
}

/** The delays whose live version may still be going out, and so whose ledger is worth watching. */
export function liveDelays(delays: readonly StockDelay[]): (StockDelay & { live: NonNullable<StockDelay['live']> })[] {
  return delays.flatMap((delay) => (delay.live ? [{ ...delay, live: delay.live }] : []));
}

/** Those of them whose customers are counted on Today. */
export function watchedDelays(delays: readonly StockDelay[]): ReturnType<typeof liveDelays> {
  return liveDelays(delays).filter(({ stage }) => stage === 'open' || stage === 'resolved');
}

/** Announcements that make no progress, with since when: as the ledger says, or where there is no ledger at all yet. */
export function stalledOf(
  delays: readonly StockDelay[],
  ledgers: readonly { delay: StockDelay; ledger: Ledger }[],
  now: string,
): { delay: StockDelay; since: string }[] {
  const known = new Map(ledgers.map(({ delay, ledger }) => [delay.id, ledger]));
  return liveDelays(delays).flatMap((delay) => {
    const { publishedAt, published } = delay.live;
    const ledger = known.get(delay.id);
    // A version whose audience was never begun is due from the moment at which it became the truth.
    const begun = { startedAt: publishedAt as Instant };
    const since =
      ledger || published
        ? ledger?.standsStillSince
        : standsStillSince({}, { freeze: begun, lane: 'care', now: now as Instant });
    return since === undefined ? [] : [{ delay, since }];
  });
}

export function countdownsOf(delays: readonly StockDelay[]): { delay: StockDelay; goesOutAt: string }[] {
  return delays.flatMap((delay) => {
    const { draft } = delay;
    return draft?.stage === 'countdown' && draft.goesOutAt !== undefined ? [{ delay, goesOutAt: draft.goesOutAt }] : [];
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
