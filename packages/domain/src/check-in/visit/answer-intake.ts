import type { AlertRow } from '../../alert/alert.ts';
import type { StaffId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import { alertRowFor } from '../answer/alerts-of.ts';
import { findDanger } from '../danger/find-danger.ts';
import { bookingOf } from './booking.ts';
import { type IntakeFieldId, intakeFields, intakeFormVersion, intakeValueOf } from './intake-form.ts';
import { changedVisit, type Visit, visitStateOf } from './visit.ts';

/** Whether the person may still answer and change: until the visit begins, also in the waiting room. */
export function isIntakeOpen(visit: Pick<Visit, 'bookings' | 'gone' | 'arrivedAt'>, now: Instant): boolean {
  const { startsAt } = bookingOf(visit.bookings);
  return startsAt !== undefined && now < startsAt && ['booked', 'arrived'].includes(visitStateOf(visit));
}

/**
 * The visit once one field was answered, changed, or its answer taken back. Words that mean danger make it urgent and wake
 * whoever is on duty, once; a better word afterwards takes nothing of that back.
 */
export function answerIntake(
  visit: Visit,
  { field: id, given }: { field: string; given: readonly string[] },
  { onDuty, now }: { onDuty: readonly StaffId[]; now: Instant },
): Visit | 'closed' | 'unreadable' {
  if (!isIntakeOpen(visit, now)) return 'closed';
  const field = intakeFields.find((each) => each.id === id);
  const value = field && intakeValueOf(field, given);
  if (field === undefined || value === undefined) return 'unreadable';
  const { intake } = visit;
  if (value === (intakeAnswerOf(visit, field.id) ?? '')) return visit;
  const others = intake.answers.filter((answer) => answer.field !== field.id);
  const answers = value === '' ? others : [...others, { field: field.id, value, at: now }];
  // Where nobody could be woken, the next word tries again.
  const isHeard = visit.danger !== undefined && visit.danger.woken.length > 0;
  const isDanger = field.kind === 'text' && !isHeard && findDanger(value).length > 0;
  return changedVisit(
    visit,
    {
      intake: { ...intake, form: intakeFormVersion, answers },
      ...(isDanger && { danger: { at: now, woken: [...onDuty] }, followed: false }),
    },
    now,
  );
}

/** The visit once the person said that this is all; what is changed afterwards counts too. */
export function finishIntake(visit: Visit, now: Instant): Visit | 'closed' {
  if (!isIntakeOpen(visit, now)) return 'closed';
  if (visit.intake.finishedAt !== undefined) return visit;
  return changedVisit(visit, { intake: { ...visit.intake, finishedAt: now } }, now);
}

/** What was answered to a field, if anything was. */
export function intakeAnswerOf({ intake }: Pick<Visit, 'intake'>, field: IntakeFieldId): string | undefined {
  return intake.answers.find((answer) => answer.field === field)?.value;
}

/** The alerts that wake whoever was on duty when somebody wrote what means danger; they say nothing of whom or what. */
export function alertsOfVisit({ id, danger }: Pick<Visit, 'id' | 'danger'>): AlertRow[] {
  return danger === undefined ? [] : danger.woken.map((staffId) => alertRowFor({ staffId, of: id, at: danger.at }));
}
