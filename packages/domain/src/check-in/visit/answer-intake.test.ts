import { describe, expect, it } from 'vitest';
import { addMs, hourMs } from '../../instant.ts';
import { samar } from '../check-in.fixture.ts';
import { alertsOfVisit, answerIntake, finishIntake, intakeAnswerOf, isIntakeOpen } from './answer-intake.ts';
import { aVisit, begins, entered } from './visit.fixture.ts';
import type { Visit } from './visit.ts';

const later = addMs(entered, hourMs);
const answer = (visit: Visit, field: string, ...given: string[]) =>
  answerIntake(visit, { field, given }, { onDuty: [samar], now: later });

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
    expect(answerIntake(aVisit(), { field: 'pain', given: ['1'] }, { onDuty: [], now: begins })).toBe('closed');
    expect(finishIntake(aVisit({}, { status: 'cancelled' }), later)).toBe('closed');
  });

  it('that means danger makes the visit urgent and wakes whoever is on duty, once and for good', () => {
    const calm = aVisit({ followed: true }, { isUrgent: false });
    expect(alertsOfVisit(calm)).toEqual([]);
    const danger = answer(calm, 'since', 'I cannot breathe') as Visit;
    expect(danger).toMatchObject({ danger: { at: later, woken: [samar] }, followed: false, wakeAt: later });
    expect(alertsOfVisit(danger)).toMatchObject([
      { kind: 'escalation', staffId: samar, of: 'visit:1', alertedAt: later },
    ]);
    expect(answer(danger, 'since', 'All is well')).toMatchObject({ danger: { at: later } });
    expect(answer({ ...danger, followed: true }, 'reason', 'I cannot breathe')).toMatchObject({ followed: true });
    // Where nobody could be reached then, the next word tries again.
    const unheard = { ...danger, danger: { at: entered, woken: [] }, followed: true };
    expect(answer(unheard, 'reason', 'I cannot breathe')).toMatchObject({
      danger: { woken: [samar] },
      followed: false,
    });
  });

  it('is the last one when the person says so', () => {
    const finished = finishIntake(aVisit(), later) as Visit;
    expect(finished.intake.finishedAt).toBe(later);
    expect(finishIntake(finished, begins)).toBe('closed');
    expect(finishIntake(finished, addMs(later, 1))).toBe(finished);
  });
});
