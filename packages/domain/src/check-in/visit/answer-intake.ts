import type { Instant } from '../../instant.ts';
import { bringPerson, type Helpers } from '../answer/bring-person.ts';
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
 * The visit once one field was answered, changed, or its answer taken back. Words that mean danger make it urgent and climb
 * to a person as every flag does; a better word afterwards takes nothing of that back.
 */
export function answerIntake(
  visit: Visit,
  { field: id, given }: { field: string; given: readonly string[] },
  helpers: Helpers,
): Visit | 'closed' | 'unreadable' {
  const { now } = helpers;
  if (!isIntakeOpen(visit, now)) return 'closed';
  const field = intakeFields.find((each) => each.id === id);
  const value = field && intakeValueOf(field, given);
  if (field === undefined || value === undefined) return 'unreadable';
  const { intake } = visit;
  if (value === (intakeAnswerOf(visit, field.id) ?? '')) return visit;
  const others = intake.answers.filter((answer) => answer.field !== field.id);
  const answers = value === '' ? others : [...others, { field: field.id, value, at: now }];
  const answered = changedVisit(visit, { intake: { ...intake, form: intakeFormVersion, answers } }, now);
  const dangers = field.kind === 'text' ? findDanger(value) : [];
  if (dangers.length === 0) return answered;
  const isOfSelf = visit.danger?.selfHarm === true || dangers.includes('self-harm');
  const danger = { at: visit.danger?.at ?? now, ...(isOfSelf && { selfHarm: true as const }) };
  const { escalation } = bringPerson(visit, 'danger-words', helpers);
  return changedVisit(visit, { ...answered, danger, escalation, followed: false }, now);
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
