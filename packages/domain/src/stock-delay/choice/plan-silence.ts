import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import { addOpeningHours } from '../../calendar/opening-hours.ts';
import type { CustomerId } from '../../ids.ts';
import { addMs, dayMs, type Instant } from '../../instant.ts';
import { addSteps } from '../../task/add-steps.ts';
import { type Task, taskIdOf } from '../../task/task.ts';
import type { Silence } from '../consent-round.ts';
import type { StockDelay } from '../stock-delay.ts';
import { type DelayWork, silenceWorkOf } from '../task-kinds.ts';
import { isAnswered } from './decide-choice.ts';
import type { Round } from './round.ts';

const holdWithinOpeningHours = 8;
/** 16 CFR 435.1(b): a prompt refund goes out within 7 working days; 7 days keep that everywhere. */
const refundWithinDays = 7;

export type SilencePlan = { write: 'create' | 'update'; task: Task };

/** Whether somebody still owes an answer in this round: they chose nothing that counts, and nothing was done about it. */
export function owesAnswer(about: { round: Round; choice: Task | undefined; silence: Task | undefined }): boolean {
  const { round, choice, silence } = about;
  if (choice && isAnswered(choice, round)) return false;
  const followed = silenceWorkOf(silence);
  if (silence === undefined || followed === undefined) return true;
  const isUnderWay = silence.state === 'open' || silence.state === 'in-progress';
  return !isUnderWay && !round.noticeIds.has(followed.noticeId);
}

/**
 * The rule's action for a customer who was told in time and did not answer; undefined while they may still answer, or where
 * their silence is a yes. Pure; asked again it answers the same task, whose id is fixed.
 */
export function planSilence(ask: {
  delay: StockDelay;
  customerId: CustomerId;
  rule: Silence | undefined;
  /** When a channel took the first word of this round for them; who was never told is not silent. */
  toldAt: Instant | undefined;
  standing: Task | undefined;
  calendar: BusinessCalendar;
  now: Instant;
}): SilencePlan | undefined {
  const { delay, rule, toldAt, standing, now } = ask;
  if (rule?.kind !== 'not-a-yes' || delay.live === undefined || now < rule.answerBy) return undefined;
  if (toldAt === undefined || toldAt >= rule.answerBy) return undefined;
  const work: DelayWork = { kind: 'silence', noticeId: delay.live.noticeId, action: rule.action };
  const about = { subjectId: delay.id, customerId: ask.customerId };
  const dueAt =
    rule.action === 'refund'
      ? addMs(now, refundWithinDays * dayMs)
      : addOpeningHours({ calendar: ask.calendar, from: now, hours: holdWithinOpeningHours });
  const next = { work, dueAt, state: 'open' as const };
  if (standing === undefined) {
    const history: Task['history'] = [{ at: now, by: 'system', did: 'created' }];
    const task = { ...about, ...next, id: taskIdOf(work, about), createdAt: now, history, revision: 1 };
    return { write: 'create', task };
  }
  const history = addSteps(standing.history, { at: now, by: 'system', did: 'reopened' });
  return { write: 'update', task: { ...standing, ...next, history, revision: standing.revision + 1 } };
}

/** The customer answered after all: what silence had begun is taken back, unless staff have begun with it. */
export function takeBackSilence(silence: Task, now: Instant): Task | undefined {
  if (silence.state !== 'open') return undefined;
  const history = addSteps(silence.history, { at: now, by: 'customer', did: 'cancelled' });
  return { ...silence, state: 'cancelled', history, revision: silence.revision + 1 };
}
