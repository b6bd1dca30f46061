import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import { addOpeningHours } from '../../calendar/opening-hours.ts';
import type { CustomerId } from '../../ids.ts';
import { addMs, dayMs, type Instant } from '../../instant.ts';
import type { OrderLine } from '../../order/order-line.ts';
import { isSameValue } from '../../same-value.ts';
import { addSteps } from '../../task/add-steps.ts';
import { type Task, taskIdOf } from '../../task/task.ts';
import { factsOf } from '../decide.ts';
import { type DelayOption, endsTheWait } from '../option.ts';
import type { StockDelay } from '../stock-delay.ts';
import { choiceWorkOf, type DelayWork, silenceWorkOf } from '../task-kinds.ts';
import type { Round } from './round.ts';
import { sumOfChoice } from './sum-of-choice.ts';

/** Why a choice is not taken; the page says it in words and shows the truth. */
export type ChoiceRefusal =
  /** The version that the customer read is not the truth any more. */
  | 'outdated'
  | 'no-such-option'
  /** The delay is over or was withdrawn: there is nothing to choose. */
  | 'over'
  /** None of the customer's orders waits for these products. */
  | 'not-waiting'
  /** Staff have begun, or finished: a person must change it. */
  | 'in-progress'
  | 'done';

export type ChoiceDecision =
  | { kind: 'record'; task: Task; write: 'create' | 'update' }
  | { kind: 'unchanged'; task: Task }
  | { kind: 'refused'; refusal: ChoiceRefusal };

/** Staff fulfil a choice within a working day. */
const choiceWithinOpeningHours = 8;

/** What a customer's press on an option does. Pure; `standing` is their choice as stored, `silence` what silence did. */
export function decideChoice(ask: {
  delay: StockDelay;
  round: Round | undefined;
  customerId: CustomerId;
  standing: Task | undefined;
  silence: Task | undefined;
  /** What of theirs waits for these products. */
  lines: readonly OrderLine[];
  noticeId: string;
  optionIndex: number;
  calendar: BusinessCalendar;
  now: Instant;
}): ChoiceDecision {
  const { delay, round, standing, silence, now, calendar } = ask;
  const facts = delay.live && factsOf(delay.live.statement);
  if (delay.live === undefined || facts === undefined || round === undefined) return refused('over');
  if (ask.noticeId !== delay.live.noticeId) return refused('outdated');
  const option = facts.options[ask.optionIndex];
  if (option === undefined) return refused('no-such-option');
  if (ask.lines.length === 0) return refused('not-waiting');
  if (silence && silenceWorkOf(silence)?.action === 'refund') {
    if (silence.state === 'in-progress' || silence.state === 'done') return refused(silence.state);
  }

  const sum = sumOfChoice(option, ask.lines);
  const work: DelayWork = {
    kind: 'choice',
    noticeId: delay.live.noticeId,
    option,
    ...(sum && { sum }),
    ...(endsTheWait(option.kind) && { endsPromiseOf: facts.nextUpdateBy }),
  };
  const next = { work, dueAt: dueOfChoice({ option, calendar, now }), state: stateOf(option) };
  const chosen = choiceWorkOf(standing);
  if (standing === undefined || chosen === undefined) {
    const about = { subjectId: delay.id, customerId: ask.customerId };
    const task: Task = {
      ...about,
      ...next,
      id: taskIdOf(work, about),
      createdAt: now,
      history: historyAfter([], { did: 'created', chose: option.kind }, next.state, now),
      revision: 1,
    };
    return { kind: 'record', task, write: 'create' };
  }
  const stays = standing.state !== 'cancelled' && isSameValue(chosen.option, option);
  if (stays && isAnswered(standing, round)) return { kind: 'unchanged', task: standing };
  const closed = changeClosedBy(standing);
  if (closed) return refused(closed);
  const did = standing.state === 'cancelled' ? 'reopened' : 'changed';
  const task: Task = {
    ...standing,
    ...next,
    history: historyAfter(standing.history, { did, chose: option.kind }, next.state, now),
    revision: standing.revision + 1,
  };
  return { kind: 'record', task, write: 'update' };
}

/** Until when staff fulfil an option that is chosen now: a refund within its days, anything else within 8 opening hours. */
export function dueOfChoice(ask: { option: DelayOption; calendar: BusinessCalendar; now: Instant }): Instant {
  switch (ask.option.kind) {
    case 'wait':
      return ask.now;
    case 'refund':
      return addMs(ask.now, ask.option.withinDays * dayMs);
    case 'alternative':
    case 'partner':
    case 'bridge':
      return addOpeningHours({ calendar: ask.calendar, from: ask.now, hours: choiceWithinOpeningHours });
  }
}

/** What keeps the customer from changing this choice by themselves, if anything. To wait asks nothing of staff, so it never does. */
export function changeClosedBy(choice: Task): 'in-progress' | 'done' | undefined {
  const option = choiceWorkOf(choice)?.option;
  if (option === undefined || option.kind === 'wait') return undefined;
  return choice.state === 'in-progress' || choice.state === 'done' ? choice.state : undefined;
}

/**
 * Whether a choice answers this round. A yes to an earlier date is no yes to a later one (US: 16 CFR 435.2), so waiting is
 * asked again; what staff arrange, or have arranged, still stands.
 */
export function isAnswered(choice: Task, round: Round): boolean {
  const chosen = choiceWorkOf(choice);
  if (chosen === undefined || choice.state === 'cancelled') return false;
  return chosen.option.kind !== 'wait' || round.noticeIds.has(chosen.noticeId);
}

function stateOf(option: DelayOption): Task['state'] {
  return option.kind === 'wait' ? 'done' : 'open';
}

/** A customer may change their mind any number of times; to wait is done in the moment in which it is chosen. */
function historyAfter(
  history: Task['history'],
  step: { did: 'created' | 'changed' | 'reopened'; chose: DelayOption['kind'] },
  state: Task['state'],
  at: Instant,
): Task['history'] {
  const done: Task['history'] = state === 'done' ? [{ at, by: 'system', did: 'done' }] : [];
  return addSteps(history, { at, by: 'customer', ...step }, ...done);
}

function refused(refusal: ChoiceRefusal): ChoiceDecision {
  return { kind: 'refused', refusal };
}
