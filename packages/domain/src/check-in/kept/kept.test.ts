import { describe, expect, it } from 'vitest';
import { addMs, dayMs, minuteMs } from '../../instant.ts';
import { hear } from '../answer/hear.ts';
import { beginCall, endCall } from '../call/after-call.ts';
import { aCheckIn, noon, rina, samar, surroundings } from '../check-in.fixture.ts';
import { type CheckIn, checkInSchema, type Escalation } from '../check-in.ts';
import { planAgain } from '../plan/plan-again.ts';
import { lookedAt, unknownWork, whenFollowed, whenReduced, withCheckIn } from '../store/known-work.ts';
import { noteAnswers, putOnHold, releaseHold } from './note-answers.ts';
import { looksToReduceAt, reduceAnswers } from './reduce-answers.ts';

const answer = (feeling: CheckIn['answers'][number]['feeling'], text?: string) => ({
  at: noon,
  stepId: 'first',
  feeling,
  answers: [{ question: 'pain', answer: 'more' }],
  ...(text && { text }),
});
const answers = [answer('some-trouble', 'my cheek is swollen'), answer('fine')];
const escalation: Escalation = {
  because: 'flag',
  since: noon,
  level: 0,
  asked: [samar],
  acknowledgeBy: addMs(noon, 15 * minuteMs),
  skipped: [],
  isLast: true,
};
const attempts: CheckIn['attempts'] = [{ at: noon, by: samar, outcome: 'no-answer', endedAt: noon }];
const over = (changes: Partial<CheckIn> = {}) => aCheckIn({ state: 'answered', answers, attempts, ...changes });
const days = (count: number) => addMs(noon, count * dayMs);
const by = { by: samar, revision: 1, keepDays: 30, now: noon };

function noted(changes: Partial<CheckIn> = {}, about: Partial<typeof by> = {}): CheckIn {
  const after = noteAnswers(over(changes), { ...by, ...about });
  return typeof after === 'string' ? expect.unreachable(after) : after;
}
const reduced = (checkIn: CheckIn, now = days(30), keepDays = 30) => reduceAnswers(checkIn, { keepDays, now });

describe('answers that stand in the clinic’s record', () => {
  it('are noted once by whoever saw all of them, of a check-in that is over', () => {
    const after = noted();
    expect(checkInSchema.parse(after)).toEqual(after);
    expect(after).toMatchObject({ noted: { by: 'samar', at: noon, reduceAt: days(30) }, answers, revision: 2 });
    expect(noteAnswers(after, { ...by, by: rina, revision: 2 })).toBe(after);
    expect(noteAnswers(over({ answers: [] }), by)).toBe('nothing-said');
    expect(noteAnswers(over(), { ...by, revision: 2 })).toBe('stale');
  });

  it.each<Partial<CheckIn>>([
    { state: 'waiting' },
    { state: 'asked' },
    { state: 'calling' },
    { state: 'answered', next: { does: 'call', at: noon } },
  ])('are not noted while something is still to be done: %o', (changes) => {
    expect(noteAnswers(over(changes), by)).toBe('not-over');
  });

  it('are noted no more once the person says something new, on the page or on the telephone', () => {
    const later = { ...surroundings, now: days(1) };
    expect(hear(noted(), { feeling: 'fine', answers: [] }, later)).not.toHaveProperty('noted');
    const rung = endCall(beginCall(noted(), { by: samar, at: days(1) }), { outcome: 'fine' }, later);
    expect(rung?.checkIn).not.toHaveProperty('noted');
    expect(rung?.checkIn.answers).toHaveLength(3);
    const missed = endCall(beginCall(noted(), { by: samar, at: days(1) }), { outcome: 'no-answer' }, later);
    expect(missed?.checkIn).toHaveProperty('noted');
  });
});

describe('the reduction of answers to counts', () => {
  it('leaves state, times and how often which feeling, and nothing of what was said', () => {
    const after = reduced(noted());
    expect(checkInSchema.parse(after)).toEqual(after);
    expect(after).toMatchObject({
      state: 'answered',
      answers: [],
      attempts,
      reduced: { at: days(30), feelings: { fine: 1, 'some-trouble': 1, 'need-help': 0 } },
      noted: { by: 'samar' },
      revision: 3,
    });
    expect(JSON.stringify(after)).not.toMatch(/swollen|pain/);
  });

  it('comes after the period, and not a moment before', () => {
    expect(reduced(noted(), addMs(days(30), -1))).toEqual(noted());
    expect(reduced(noted(), days(30))).toHaveProperty('reduced');
  });

  it('never comes of answers that nobody has noted, nor twice of the same', () => {
    expect(reduced(over(), days(3_000))).toEqual(over());
    const once = reduced(noted());
    expect(reduced(once, days(60))).toBe(once);
  });

  it('comes after the last evening on which the work is counted, however short the period', () => {
    const { endedAt } = over();
    const { noted: note } = noted({}, { keepDays: 1 });
    expect(note?.reduceAt).toBe(addMs(endedAt, 19 * dayMs));
    expect(reduced(noted(), days(18), 1)).not.toHaveProperty('reduced');
    expect(reduced(noted(), days(19), 1)).toHaveProperty('reduced');
  });

  it('follows a period that was changed since', () => {
    expect(reduced(noted(), days(20), 60).noted?.reduceAt).toBe(days(60));
    expect(reduced(noted(), days(25), 20)).toHaveProperty('reduced');
  });

  it('loses neither a climb that nobody has acknowledged nor a call that was promised', () => {
    const open = noted({ escalation });
    expect(reduced(open, days(300))).toBe(open);
    const acknowledged = { by: samar, at: noon };
    const promised = noted({ escalation: { ...escalation, acknowledged, promisedBy: days(90) } });
    expect(reduced(promised, days(89))).toBe(promised);
    expect(reduced(promised, days(90))).toHaveProperty('reduced');
    const running: CheckIn = { ...noted(), state: 'calling', callBy: days(40) };
    expect(reduced(running, days(300))).toBe(running);
  });

  it('waits while the check-in is on hold, and comes once the hold has ended', () => {
    const held = putOnHold(noted(), { by: rina, at: noon, reason: 'a complaint' });
    expect(checkInSchema.parse(held)).toEqual(held);
    expect(reduced(held, days(300))).toBe(held);
    const released = releaseHold(held);
    expect(released).not.toHaveProperty('hold');
    expect(released.revision).toBe(held.revision + 1);
    expect(releaseHold(released)).toBe(released);
    expect(reduced(released, days(300))).toHaveProperty('reduced');
  });

  it('adds what was said after the first one to its counts', () => {
    const again = { ...reduced(noted()), answers: [answer('need-help')] };
    const { noted: _noted, ...fresh } = again;
    const twice = noteAnswers(fresh, { ...by, revision: fresh.revision, now: days(31) });
    if (typeof twice === 'string') return expect.unreachable(twice);
    expect(reduced(twice, days(61)).reduced?.feelings).toEqual({ fine: 1, 'some-trouble': 1, 'need-help': 1 });
  });
});

describe('a row whose answers are to be reduced', () => {
  const known = whenFollowed(withCheckIn(unknownWork(over().id, noon), noted(), noon), noon);

  it('wakes for it by itself, and looks each week whether the period has changed', () => {
    expect(known.wakeAt).toBe(days(7));
    expect(lookedAt(known, days(7)).wakeAt).toBe(days(14));
    expect(lookedAt(known, days(28)).wakeAt).toBe(days(30));
    expect(looksToReduceAt(over(), noon)).toBeUndefined();
  });

  it('is no later to go by what Kesher does by itself', () => {
    expect(lookedAt(known, days(7)).changedAt).toBe(noon);
    const after = whenReduced(known, { keepDays: 30, now: days(30) });
    expect(after).toMatchObject({ changedAt: noon, followed: true, revision: known.revision + 1 });
    expect(after.checkIn).toHaveProperty('reduced');
    expect(after).not.toHaveProperty('wakeAt');
  });

  it('is left as it is before its time, without a check-in, and while what follows from it is still to be written', () => {
    const about = { keepDays: 30, now: days(30) };
    expect(whenReduced(known, { ...about, now: days(8) })).toBe(known);
    const due = { ...known, followed: false };
    expect(whenReduced(due, about)).toBe(due);
    const none = { ...unknownWork(over().id, noon), followed: true };
    expect(whenReduced(none, about)).toBe(none);
  });

  it('stays on hold when its work begins anew', () => {
    const hold = { by: rina, at: noon, reason: 'a complaint' };
    const before = aCheckIn({ state: 'cancelled', takenBack: 'cancelled', hold });
    const work = {
      id: before.id,
      personId: before.customerId,
      isVisit: true,
      status: 'finished' as const,
      endedAt: before.endedAt,
      codes: [{ system: 'http://snomed.info/sct', code: '55162003' }],
    };
    const person = { id: before.customerId, name: 'Daniel', phone: '+972525550148' };
    const context = { ...surroundings, protocols: [surroundings.protocol], defaultLanguage: 'he' as const };
    expect(planAgain(work, { person, before }, context).checkIn).toMatchObject({ state: 'waiting', hold });
    // What was said is held too: nothing begins in its place.
    const answered = { ...before, answers };
    expect(planAgain(work, { person, before: answered }, context).checkIn).toBe(answered);
  });
});
