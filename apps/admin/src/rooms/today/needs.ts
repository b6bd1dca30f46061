import type { Instant } from '@kesher/domain/instant';
import { type Promised, promiseMoments } from '@kesher/domain/promise/promise';
import type { OpenPromise, StockDelay, Task } from '../../server/api-types.ts';

/** A delay whose announcement a second person must approve. `own` when this person wrote or announced it. */
export type Approval = { delay: StockDelay; by: string; customers: number; own: boolean };

export function approvalsOf(delays: readonly StockDelay[], staffId: string): Approval[] {
  return delays.flatMap((delay) => {
    const { draft } = delay;
    if (draft?.stage !== 'awaiting-approval') return [];
    const by = draft.announcedBy ?? draft.changedBy;
    const own = draft.announcedBy === staffId || draft.changedBy === staffId;
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
  return open.flatMap(({ delayId, promise }) => {
    const delay = delays.find(({ id }) => id === delayId);
    if (!delay) return [];
    return [{ promise, delay, urgency: urgencyOf(promise, delay.live?.publishedAt ?? delay.createdAt, now) }];
  });
}

/** The delays whose live version may still be going out, and so whose ledger is worth watching. */
export function liveDelays(delays: readonly StockDelay[]): (StockDelay & { live: NonNullable<StockDelay['live']> })[] {
  return delays.flatMap((delay) => (delay.live ? [{ ...delay, live: delay.live }] : []));
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

/** The staff member's own tasks first, then those that nobody has, then those of others; each in the order of urgency. */
export function tasksInOrder(tasks: readonly Task[], staffId: string): Task[] {
  const rank = ({ assignee }: Task) => (assignee === staffId ? 0 : assignee === undefined ? 1 : 2);
  return tasks.toSorted((left, right) => rank(left) - rank(right) || left.dueAt.localeCompare(right.dueAt));
}
