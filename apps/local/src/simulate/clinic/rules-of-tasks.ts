import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { Stores } from '../stores.ts';
import type { Wrong } from './watch-check-ins.ts';

const kinds = ['check-in-call', 'check-in-flag', 'check-in-number'] as const;
type Kind = (typeof kinds)[number];

/** What is wrong about the tasks of a check-in of which it is said that all that follows from it stands. */
export function wrongTasks(
  checkIn: CheckIn,
  { tasks }: Pick<Stores, 'tasks'>,
): (Wrong & { kind: Kind; isExtra: boolean })[] {
  const underWay = new Set<string>(
    tasks
      .all()
      .filter(({ subjectId, state }) => subjectId === checkIn.id && (state === 'open' || state === 'in-progress'))
      .map(({ work }) => work.kind),
  );
  return kinds
    .filter((kind) => underWay.has(kind) !== isWanted(kind, checkIn))
    .map((kind) => {
      const isExtra = underWay.has(kind);
      const says = isExtra ? `there is a ${kind}, and nothing asks for one` : `nobody sees a ${kind}`;
      return { rule: 'tasks as they stand', says, kind, isExtra };
    });
}

/** Whom a climb has asked, and nobody wakes, though it is said that all that follows stands. */
export function wrongAlerts({ id, state, escalation }: CheckIn, { alerts }: Pick<Stores, 'alerts'>): Wrong[] {
  if (escalation === undefined || escalation.acknowledged !== undefined || state === 'cancelled') return [];
  const woken = Object.values(alerts.snapshot()).filter(({ of }) => of === id);
  const asleep = escalation.asked.find((one) => !woken.some(({ staffId }) => staffId === one));
  return asleep === undefined ? [] : [{ rule: 'flag', says: `${asleep} is asked, and nobody wakes them` }];
}

function isWanted(kind: Kind, checkIn: CheckIn): boolean {
  const { state, next, escalation, cannotReach, attempts } = checkIn;
  if (state === 'cancelled') return false;
  switch (kind) {
    case 'check-in-call':
      return state === 'calling' && next === undefined;
    case 'check-in-flag':
      return escalation !== undefined && escalation.acknowledged === undefined;
    case 'check-in-number':
      return cannotReach !== undefined || (state === 'not-reached' && attempts.at(-1)?.outcome === 'wrong-number');
  }
}
