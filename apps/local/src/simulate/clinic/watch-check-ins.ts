import type { Settings } from '@kesher/domain/business/settings-store';
import { type CheckIn, currentNoticeOf } from '@kesher/domain/check-in/check-in';
import type { KnownPerson } from '@kesher/domain/check-in/store/known-person';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { Task } from '@kesher/domain/task/task';
import type { AnyOutgoing } from '@kesher/testing/simulator/channel-under-fault';
import type { Process, Surroundings } from '@kesher/testing/simulator/process';
import type { Report } from '@kesher/testing/simulator/report';
import type { ContactWatch } from '@kesher/testing/simulator/watch-contacts';
import type { Stores } from '../stores.ts';
import type { Duty } from './rota.ts';
import { wrongAnswers, wrongSteps } from './rules-of-answers.ts';
import { wrongCalls, wrongWelcome } from './rules-of-calls.ts';
import { wrongClimb } from './rules-of-climbs.ts';
import { wrongAlerts, wrongTasks } from './rules-of-tasks.ts';

/** What clocks may differ by between two processes. */
const clockSlackMs = 5_000;
/** So long after all that follows was written, its tasks are looked at. */
const tasksStandAfterMs = 10 * 60_000;

/** Whether a subject, or a notice about one, is a check-in: the id of nothing else has a `:`. */
export const isCheckIn = (id: string): boolean => id.includes(':');

/** What a check-in was and is, at the moment at which it is written, and by whom. */
export type Written = { before: CheckIn | undefined; after: CheckIn; atMs: number; isNew: boolean };
export type Wrong = {
  rule:
    | 'every step'
    | 'one caller'
    | 'calling ends'
    | 'call hours'
    | 'calls'
    | 'heard'
    | 'flag'
    | 'silence'
    | 'taken back'
    | 'tasks as they stand';
  says: string;
};

/** Watches every write of a check-in, and what the channels take of it. */
export function createCheckInWatch(of: {
  stores: Pick<Stores, 'checkIns' | 'tasks' | 'team' | 'alerts'>;
  around: Surroundings;
  report: Report;
  settings: Settings;
  wake: (key: string, at: string | undefined) => void;
  /** When a notice stopped being the truth. */
  untrue: Map<string, number>;
  contacts: Pick<ContactWatch, 'callsRefusedSince'>;
}) {
  const { stores, around, report, settings, wake, untrue, contacts } = of;
  const { scheduler, trace } = around;
  /** How often each check-in began anew, since what it stood on was taken back or changed. */
  const beginnings = new Map<string, number>();
  /** What each notice asks, by check-in, beginning and step. */
  const asks = new Map<string, string>();
  const asked = new Map<string, string>();
  const owners = new Map<string, string>();
  let teamChangedMs = Number.NEGATIVE_INFINITY;
  let duties: readonly Duty[] = [];
  let onTold: (checkInId: string, customerId: string) => void = () => {};

  function judgeTruth(before: CheckIn | undefined, after: CheckIn): void {
    const [was, is] = [before && currentNoticeOf(before), currentNoticeOf(after)];
    if (was !== undefined && was !== is) untrue.set(was, scheduler.nowMs());
    if (is !== undefined) untrue.delete(is);
    const { said, id } = after;
    if (said?.says === 'ask' && before?.said?.version !== said.version)
      asks.set(`${id}.v${said.version}`, `${id} ${beginnings.get(id) ?? 0} ${said.stepId}`);
  }

  /** Whoever waits has somebody come back for it, after every single write. */
  function judgeWake({ checkIn, followed, wakeAt }: KnownWork): void {
    const left = !followed ? 'what follows is not written' : checkIn && whatWaits(checkIn);
    if (left && wakeAt === undefined)
      report.violated('future wake-up', `${checkIn?.id} will not be looked at again, but ${left}`, checkIn?.customerId);
    const due = [checkIn?.next?.at, checkIn && openClimb(checkIn)].filter((at) => at !== undefined);
    if (followed && due.some((at) => wakeAt !== undefined && wakeAt > at))
      report.violated('future wake-up', `${checkIn?.id} is looked at after its time`, checkIn?.customerId);
  }

  /** Whoever stood still meanwhile may undo for a while what stands; where nothing goes wrong any more, it stands. */
  function judgeTasksLater(revision: number, checkIn: CheckIn): void {
    if (!around.faults.isOver()) return;
    scheduler.after(tasksStandAfterMs, () => {
      if (stores.checkIns.snapshot().works[checkIn.id]?.revision !== revision) return;
      for (const { rule, says } of wrongTasks(checkIn, stores))
        report.violated(rule, `${checkIn.id}: ${says}`, checkIn.customerId);
    });
  }

  return {
    written(known: KnownWork | undefined, work: KnownWork, by: Process): void {
      wake(work.id, work.wakeAt);
      if (work.customerId !== undefined) owners.set(work.id, work.customerId);
      judgeWake(work);
      const { checkIn: after } = work;
      if (after === undefined) return;
      const before = known?.checkIn;
      const isAgain = before?.state === 'cancelled' && after.state !== 'cancelled';
      const isNew = before === undefined || isAgain || isAnotherMatter(before, after);
      if (before !== undefined && isNew) beginnings.set(after.id, (beginnings.get(after.id) ?? 0) + 1);
      judgeTruth(before, after);
      trace.tell({
        atMs: scheduler.nowMs(),
        says: `${after.id} r${work.revision} ${inShort(after)}${work.followed ? '' : ', to be followed'}`,
        about: after.customerId,
        process: by.name,
      });
      const written: Written = { before: isNew ? undefined : before, after, atMs: scheduler.nowMs(), isNew };
      const refusedMs = contacts.callsRefusedSince(after.customerId, 'care');
      const wrong = [
        ...wrongSteps(written, refusedMs !== undefined),
        ...wrongWelcome(written, refusedMs, by.beganMs()),
        ...wrongAnswers(written),
        ...wrongCalls(written, settings.calendar),
        ...wrongClimb(written, { stores, beganMs: by.beganMs(), teamChangedMs, duties }),
        ...(work.followed ? wrongAlerts(after, stores) : []),
      ];
      if (work.followed) judgeTasksLater(work.revision, after);
      for (const { rule, says } of wrong) report.violated(rule, `${after.id}: ${says}`, after.customerId);
    },

    personWritten({ id, wakeAt }: KnownPerson): void {
      wake(`person ${id}`, wakeAt);
    },

    taskWritten({ subjectId, customerId, work, state }: Task, by: Process): void {
      if (!isCheckIn(subjectId)) return;
      const says = `${subjectId} ${work.kind} is ${state}`;
      trace.tell({ atMs: scheduler.nowMs(), says, about: customerId, process: by.name });
    },

    /** What there was of somebody is gone: nobody need come back for it. */
    forgotten(customerId: string): void {
      wake(`person ${customerId}`, undefined);
      for (const [id, owner] of owners) if (owner === customerId) wake(id, undefined);
    },

    /** A channel took a message of a check-in: the same step is asked once on it. */
    told(channel: string, { tags }: AnyOutgoing): void {
      const [noticeId = '', , customerId = ''] = tags.message.split('~');
      const step = asks.get(noticeId);
      const before = step && asked.get(`${step} ${channel}`);
      if (before !== undefined && before !== noticeId)
        report.violated('asked once', `${step} is asked by ${noticeId}, and was by ${before}`, customerId);
      if (step !== undefined) asked.set(`${step} ${channel}`, noticeId);
      onTold(noticeId.slice(0, noticeId.lastIndexOf('.v')), customerId);
    },
    /** Whoever wants to know of each message that a person has. */
    listen(listener: (checkInId: string, customerId: string) => void): void {
      onTold = listener;
    },
    /** The weeks are planned so. */
    planned(all: readonly Duty[]): void {
      duties = all;
    },
    /** Somebody's hours or absences were changed. */
    teamChanged(): void {
      teamChangedMs = scheduler.nowMs() + clockSlackMs;
    },
    isBegunAnew: (id: string): boolean => (beginnings.get(id) ?? 0) > 0,
  };
}

/** Until when a climb waits for its level, where there is another. */
function openClimb({ escalation }: CheckIn): string | undefined {
  const isOpen = escalation !== undefined && escalation.acknowledged === undefined && !escalation.isLast;
  return isOpen ? escalation.acknowledgeBy : undefined;
}

function whatWaits(checkIn: CheckIn): string | undefined {
  if (checkIn.next !== undefined) return `it ${checkIn.next.does}s at ${checkIn.next.at}`;
  return openClimb(checkIn) === undefined ? undefined : 'it climbs';
}

/** Nobody has noticed anything yet, and the work is told as another one than before. */
function isAnotherMatter(before: CheckIn, after: CheckIn): boolean {
  const { said, answers, attempts } = before;
  if (said !== undefined || answers.length + attempts.length > 0) return false;
  return before.endedAt !== after.endedAt || before.language !== after.language;
}

function inShort({ state, stepId, next, reach, answers, attempts, escalation, takenBack }: CheckIn): string {
  const climb =
    escalation &&
    `level ${escalation.level}${escalation.isLast ? ' (last)' : ''} ${escalation.acknowledged ? `taken up by ${escalation.acknowledged.by}` : `asks ${escalation.asked.join()}`}`;
  const last = attempts.at(-1);
  return [
    `${state}${takenBack ? ` (${takenBack})` : ''} at ${stepId}`,
    next && `${next.does} at ${next.at.slice(5, 16)}`,
    reach,
    answers.length > 0 && `${answers.length} answers`,
    last && `call ${attempts.length} of ${last.by}: ${last.outcome ?? 'begun'}`,
    climb,
  ]
    .filter(Boolean)
    .join(', ');
}
