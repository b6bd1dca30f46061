import type { openClinic } from '@kesher/check-ins/testing/clinic';
import { isOverdue } from '@kesher/domain/check-in/answer/escalate';
import type { CheckIn } from '@kesher/domain/check-in/check-in';

/** What became of a day, each check-in in exactly one of answered, notReached, cancelled and waiting. */
export type CheckInCounts = {
  planned: number;
  asked: number;
  answered: number;
  called: number;
  notReached: number;
  flagged: number;
  escalated: number;
  acknowledged: number;
  overdue: number;
  cancelled: number;
  waiting: number;
  duplicates: number;
  seconds: number;
};

/** Counts a day from what the rows say, and duplicates from what the channels saw. */
export function countDay(
  clinic: ReturnType<typeof openClinic>,
  { planned, seconds }: { planned: number; seconds: number },
): CheckInCounts {
  const all = clinic.ports.checkIns.all().flatMap(({ checkIn }) => checkIn ?? []);
  const now = clinic.clock.now();
  const count = (wanted: (checkIn: CheckIn) => boolean) => all.filter(wanted).length;
  const isCancelled = ({ state }: CheckIn) => state === 'cancelled';
  const isAnswered = (each: CheckIn) => !isCancelled(each) && each.answers.length > 0;
  const isNotReached = (each: CheckIn) => !isAnswered(each) && each.state === 'not-reached';
  return {
    planned,
    asked: count(({ said }) => said !== undefined),
    answered: count(isAnswered),
    called: count(({ attempts }) => attempts.length > 0),
    notReached: count(isNotReached),
    flagged: count(({ escalation }) => escalation !== undefined),
    escalated: count(({ escalation }) => escalation !== undefined && escalation.level > 0),
    acknowledged: count(({ escalation }) => escalation?.acknowledged !== undefined),
    overdue: count((each) => isOverdue(each, now)),
    cancelled: count(isCancelled),
    waiting: count((each) => !isCancelled(each) && !isAnswered(each) && !isNotReached(each)),
    duplicates: clinic.ports.sms.duplicates().size + clinic.ports.email.duplicates().size,
    seconds,
  };
}

/** Whether a day adds up: everybody is accounted for, every flag has a person or is late in plain sight, nobody was told twice. */
export function addsUp(counts: CheckInCounts): boolean {
  const { planned, answered, notReached, cancelled, waiting, flagged, acknowledged, overdue, duplicates } = counts;
  return (
    planned === answered + notReached + cancelled + waiting && flagged === acknowledged + overdue && duplicates === 0
  );
}

/** The same as lines for people. */
export function clinicDayReport(counts: CheckInCounts): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what.padEnd(14)}${count}`)
    .join('\n');
}
