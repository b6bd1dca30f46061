import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import { addOpeningHours } from '../../calendar/opening-hours.ts';
import type { Instant } from '../../instant.ts';
import { addSteps } from '../../task/add-steps.ts';
import { type Task, taskIdOf } from '../../task/task.ts';
import { endsTheWait } from '../option.ts';
import type { StockDelay } from '../stock-delay.ts';
import { choiceWorkOf, type DelayWork } from '../task-kinds.ts';

export type OrderBackDecision =
  | { kind: 'record'; task: Task; write: 'create' | 'update' }
  | { kind: 'unchanged'; task: Task }
  /** The delay was not withdrawn, or nothing was chosen because of it. */
  | { kind: 'refused' };

/** Staff see to it within a working day. */
const withinOpeningHours = 8;

/** Until when staff see to an order that is asked back now. */
export function dueOfOrderBack({ calendar, now }: { calendar: BusinessCalendar; now: Instant }): Instant {
  return addOpeningHours({ calendar, from: now, hours: withinOpeningHours });
}

/** Whether the order can be asked back: they ended their wait because of a delay that was taken back since. */
export function mayAskOrderBack(delay: StockDelay, choice: Task | undefined): boolean {
  return delay.live?.statement.kind === 'withdrawn' && isEnding(choice);
}

/** What a press on "I want my order back" does. Pure; pressed again it answers the same task, whose id is fixed. */
export function decideOrderBack(ask: {
  delay: StockDelay;
  choice: Task | undefined;
  standing: Task | undefined;
  calendar: BusinessCalendar;
  now: Instant;
}): OrderBackDecision {
  const { delay, choice, standing, now } = ask;
  if (standing && standing.state !== 'cancelled') return { kind: 'unchanged', task: standing };
  const option = choiceWorkOf(choice)?.option;
  if (!mayAskOrderBack(delay, choice) || option === undefined || delay.live === undefined) return { kind: 'refused' };
  const work: DelayWork = { kind: 'order-back', noticeId: delay.live.noticeId, option };
  const next = { work, dueAt: dueOfOrderBack(ask), state: 'open' as const };
  const step = { at: now, by: 'customer' };
  if (standing) {
    const history = addSteps(standing.history, { ...step, did: 'reopened' });
    return {
      kind: 'record',
      task: { ...standing, ...next, history, revision: standing.revision + 1 },
      write: 'update',
    };
  }
  const about = { subjectId: delay.id, customerId: choice?.customerId };
  const history: Task['history'] = [{ ...step, did: 'created' }];
  const task: Task = { ...about, ...next, id: taskIdOf(work, about), createdAt: now, history, revision: 1 };
  return { kind: 'record', task, write: 'create' };
}

/** The choice that staff have not begun with is over once the order is asked back; what they began with, a person undoes. */
export function takeBackChoice(choice: Task, now: Instant): Task | undefined {
  if (choice.state !== 'open') return undefined;
  const history = addSteps(choice.history, { at: now, by: 'customer', did: 'cancelled' });
  return { ...choice, state: 'cancelled', history, revision: choice.revision + 1 };
}

function isEnding(choice: Task | undefined): boolean {
  const chosen = choiceWorkOf(choice);
  return chosen !== undefined && choice?.state !== 'cancelled' && endsTheWait(chosen.option.kind);
}
