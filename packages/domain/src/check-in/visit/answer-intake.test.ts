import { describe, expect, it } from 'vitest';
import { staffIdSchema } from '../../ids.ts';
import { addMs, hourMs, minuteMs } from '../../instant.ts';
import { alertsOf } from '../answer/alerts-of.ts';
import { promiseOf } from '../answer/answered.ts';
import { samar } from '../check-in.fixture.ts';
import { acknowledgeVisit } from './acknowledge-visit.ts';
import { answerIntake, finishIntake, intakeAnswerOf, isIntakeOpen } from './answer-intake.ts';
import { climbOf } from './climb-of-visit.ts';
import { aVisit, begins, entered } from './visit.fixture.ts';
import { type Visit, visitSchema } from './visit.ts';

const ramzi = staffIdSchema.parse('ramzi');
const later = addMs(entered, hourMs);
const helpers = { levels: [[samar], [ramzi]], turns: [], now: later };
const answer = (visit: Visit, field: string, ...given: string[]) => answerIntake(visit, { field, given }, helpers);

describe('an answer before a visit', () => {
  it('is kept field by field, and may be changed and taken back', () => {
    const one = answer(aVisit({ followed: true }), 'reason', ' A tooth ', 'broke ') as Visit;
    expect(one).toMatchObject({
      intake: { form: 1, answers: [{ field: 'reason', value: 'A tooth  broke', at: later }] },
    });
    expect([one.revision, one.followed]).toEqual([2, true]);
    expect(answer(one, 'reason', 'A tooth  broke')).toBe(one);
    const two = answer(one, 'pain', '7') as Visit;
    expect([intakeAnswerOf(two, 'reason'), intakeAnswerOf(two, 'pain')]).toEqual(['A tooth  broke', '7']);
    const none = answer(two, 'reason', '') as Visit;
    expect(none.intake.answers.map(({ field }) => field)).toEqual(['pain']);
  });

  it('names several things in the order of the form', () => {
    expect(answer(aVisit(), 'welcome', 'fear', 'wheelchair', 'fear', '')).toMatchObject({
      intake: { answers: [{ field: 'welcome', value: 'wheelchair fear' }] },
    });
  });

  it.each([
    ['shoe-size', ['43']],
    ['pain', ['11']],
    ['pain', ['1', '2']],
    ['welcome', ['champagne']],
  ])('is refused where %s is %j', (field, given) => {
    expect(answer(aVisit(), field, ...given)).toBe('unreadable');
  });

  it('is taken until the visit begins, also in the waiting room, and of no visit that is called off', () => {
    expect(isIntakeOpen(aVisit({ arrivedAt: entered }), later)).toBe(true);
    expect(isIntakeOpen(aVisit({}, { startsAt: undefined }), later)).toBe(false);
    expect(answerIntake(aVisit(), { field: 'pain', given: ['1'] }, { ...helpers, now: begins })).toBe('closed');
    expect(finishIntake(aVisit({}, { status: 'cancelled' }), later)).toBe('closed');
  });

  it('that means danger makes the visit urgent for good, and climbs to a person', () => {
    const calm = aVisit({ followed: true }, { isUrgent: false });
    const danger = answer(calm, 'since', 'I cannot breathe') as Visit;
    expect(visitSchema.parse(danger)).toEqual(danger);
    expect(danger).toMatchObject({
      danger: { at: later },
      escalation: { because: 'danger-words', since: later, asked: [samar], acknowledgeBy: addMs(later, 15 * minuteMs) },
      followed: false,
      revision: 2,
      wakeAt: later,
    });
    expect(alertsOf({ id: danger.id, escalation: climbOf(danger) })).toMatchObject([
      { kind: 'escalation', staffId: samar, of: 'visit:1', alertedAt: later },
    ]);
    expect(answer(danger, 'since', 'All is well')).toMatchObject({
      danger: { at: later },
      escalation: { asked: [samar] },
    });
  });

  it('that means danger again goes on with the climb that runs, and begins one where that was taken up', () => {
    const danger = answer(aVisit(), 'since', 'I cannot breathe') as Visit;
    const again = { ...helpers, levels: [[ramzi]], now: addMs(later, minuteMs) };
    const more = { field: 'reason', given: ['It does not stop bleeding'] };
    expect(answerIntake(danger, more, again)).toMatchObject({ escalation: danger.escalation });
    const taken = acknowledgeVisit(danger, { by: samar, now: later }) as Visit;
    expect(answerIntake(taken, more, again)).toMatchObject({
      danger: { at: later },
      escalation: { since: again.now, asked: [ramzi] },
    });
  });

  it('that means danger is promised a call where somebody reads it, and nothing where nobody does', () => {
    const turns = [{ from: entered, to: begins, staff: [samar] }];
    const words = { field: 'reason', given: ['I cannot breathe'] };
    const read = answerIntake(aVisit(), words, { ...helpers, turns }) as Visit;
    expect(promiseOf(climbOf(read), later)).toEqual({ by: addMs(later, 15 * minuteMs), isLate: false });
    const unread = answerIntake(aVisit(), words, helpers) as Visit;
    expect(promiseOf(climbOf(unread), later)).toBe('none');
  });

  it('that somebody may harm themselves stays known, whatever is written afterwards', () => {
    const first = answer(aVisit(), 'since', 'I cannot breathe') as Visit;
    expect(first.danger).not.toHaveProperty('selfHarm');
    const second = answer(first, 'reason', 'I want to kill myself') as Visit;
    expect(second.danger).toEqual({ at: later, selfHarm: true });
    expect(answer(second, 'reason', 'It does not stop bleeding')).toMatchObject({ danger: { selfHarm: true } });
  });

  it('is the last one when the person says so', () => {
    const finished = finishIntake(aVisit(), later) as Visit;
    expect(finished.intake.finishedAt).toBe(later);
    expect(finishIntake(finished, begins)).toBe('closed');
    expect(finishIntake(finished, addMs(later, 1))).toBe(finished);
  });
});
