import { describe, expect, it } from 'vitest';
import { addMs, dayMs, hourMs, minuteMs } from '../../instant.ts';
import { isoDateSchema } from '../../instant-schema.ts';
import { aCheckIn, noon, rina, samar } from '../check-in.fixture.ts';
import type { CheckIn, Escalation } from '../check-in.ts';
import { ageBandOf, type ContactFacts, factsOf } from './contact-facts.ts';
import { figuresOf, isBehind } from './figures.ts';
import { addFacts, emptyTally, mergeTallies, noCounts, tallySchema } from './tally.ts';

const day = isoDateSchema.parse('2026-11-29');
const of = (changes: Partial<CheckIn>, about: { yearOfBirth?: number; channel?: 'sms' } = {}) =>
  factsOf(aCheckIn(changes), { yearOfBirth: undefined, channel: undefined, ...about, now: noon });
const answer = (at = noon, feeling: 'fine' | 'need-help' = 'fine') => ({ at, feeling, stepId: 'first', answers: [] });
const flag: Escalation = {
  because: 'flag',
  since: noon,
  level: 0,
  asked: [samar],
  acknowledgeBy: addMs(noon, 15 * minuteMs),
  skipped: [],
  isLast: false,
};

describe('what one check-in teaches', () => {
  it('is how it ended: answered on the page, by a call, not reached, taken back, or waiting', () => {
    expect(of({}).ending).toBe('waiting');
    expect(of({ state: 'cancelled' }).ending).toBe('cancelled');
    expect(of({ state: 'not-reached' }).ending).toBe('not-reached');
    expect(of({ state: 'answered', answers: [answer()] }).ending).toBe('answered');
    const rung = { at: addMs(noon, -4 * minuteMs), by: rina, outcome: 'fine' as const, endedAt: noon };
    const called = of({ state: 'answered', answers: [answer()], attempts: [rung] });
    expect(called).toMatchObject({ ending: 'called', caller: rina, staffMinutes: 4 });
    // Spoken with before the end of a call was kept.
    const { endedAt: _none, ...before } = rung;
    expect(of({ attempts: [before] })).toMatchObject({ ending: 'called', staffMinutes: 0 });
  });

  it('counts a call whose end was said late as twenty minutes', () => {
    const rung = { at: addMs(noon, -5 * hourMs), by: rina, outcome: 'no-answer' as const, endedAt: noon };
    expect(of({ attempts: [rung] })).toMatchObject({ caller: rina, staffMinutes: 20, ending: 'waiting' });
  });

  it('is what was said on which day, and how long a flag waited for a person', () => {
    const facts = of({
      endedAt: addMs(noon, -2 * dayMs),
      answers: [answer(addMs(noon, -dayMs)), answer(noon, 'need-help'), answer(addMs(noon, 99 * dayMs))],
      escalation: { ...flag, acknowledged: { by: samar, at: addMs(noon, 6 * minuteMs) } },
    });
    expect(facts).toMatchObject({ flagged: true, minutesToPerson: 6 });
    expect(facts.feelings.map((said) => said.day)).toEqual([1, 2, 14]);
    // Silence is no flag, also once somebody took it up.
    const silence = { ...flag, because: 'silence' as const, acknowledged: { by: samar, at: addMs(noon, hourMs) } };
    expect(of({ escalation: silence })).toMatchObject({ flagged: false, minutesToPerson: undefined });
    expect(of({ escalation: flag }).minutesToPerson).toBeUndefined();
  });

  it('knows the age by its band alone, and says where it does not', () => {
    const years = [undefined, 2010, 2000, 1970, 1955, 1940];
    const bands = ['unknown', 'under-18', '18-39', '40-64', '65-79', '80-and-over'];
    expect(years.map((year) => ageBandOf(year, noon))).toEqual(bands);
    expect(of({}, { yearOfBirth: 1970, channel: 'sms' })).toMatchObject({ age: '40-64', channel: 'sms' });
    expect(of({}).channel).toBe('none');
  });
});

const facts = (changes: Partial<ContactFacts>): ContactFacts => ({ ...of({}), ...changes });

describe('a day’s tally', () => {
  const tally = [
    facts({ ending: 'answered', feelings: [{ day: 1, feeling: 'fine' }], caller: undefined }),
    facts({ ending: 'called', caller: samar, staffMinutes: 4, flagged: true, minutesToPerson: 6, language: 'ar' }),
    facts({ ending: 'not-reached', feelings: [{ day: 1, feeling: 'need-help' }] }),
  ].reduce(addFacts, emptyTally(day));

  it('counts everybody, and each group', () => {
    expect(tallySchema.parse(tally)).toEqual(tally);
    expect(tally.all).toMatchObject({ all: 3, answered: 1, called: 1, 'not-reached': 1, flagged: 1, takenUp: 1 });
    expect(tally.groups).toMatchObject({ language: { he: { all: 2 }, ar: { all: 1 } }, caller: { samar: { all: 1 } } });
    expect(tally.feelings).toEqual({ 1: { fine: 1, 'some-trouble': 0, 'need-help': 1 } });
  });

  it('of several days is their sum, in whatever order', () => {
    const other = addFacts(
      emptyTally(isoDateSchema.parse('2026-11-30')),
      facts({ feelings: [{ day: 7, feeling: 'fine' }] }),
    );
    const sum = mergeTallies([tally, other, tally]);
    expect(sum.all).toMatchObject({ all: 7, staffMinutes: 8, minutesToPerson: 12, waiting: 1 });
    expect(sum.groups.language).toMatchObject({ he: { all: 5 }, ar: { all: 2 } });
    expect(sum.feelings).toMatchObject({ 1: { fine: 2, 'need-help': 2 }, 7: { fine: 1 } });
    const { day: _day, ...turned } = mergeTallies([other, tally, tally]);
    expect(sum).toMatchObject(turned);
  });
});

describe('the figures', () => {
  const counts = { ...noCounts, all: 100, answered: 60, called: 30, 'not-reached': 10, flagged: 8, staffMinutes: 50 };

  it('are shares with their intervals from ten on, and counts alone below', () => {
    expect(figuresOf(counts)).toMatchObject({
      reached: { share: 0.9, of: 100 },
      flagged: { count: 8 },
      staffMinutesPer100: 50,
    });
    expect(figuresOf(counts)).not.toHaveProperty('minutesToPerson');
    expect(figuresOf({ ...counts, takenUp: 10, minutesToPerson: 60 })).toMatchObject({ minutesToPerson: 6 });
    const few = { ...noCounts, all: 9, answered: 9 };
    expect(figuresOf(few)).toEqual({ counts: few });
  });

  it('say of a group that it falls behind only where it does so by ten points, and not by chance', () => {
    const group = (reached: number, missed: number) => ({
      ...noCounts,
      all: reached + missed,
      answered: reached,
      'not-reached': missed,
    });
    const behind = (own: ReturnType<typeof group>) =>
      isBehind(own, { ...counts, answered: counts.answered + own.answered, 'not-reached': 10 + own['not-reached'] });
    expect(behind(group(40, 40))).toBe(true);
    expect(behind(group(72, 8))).toBe(false);
    // Ten points less, and yet it may be chance; also where everybody else was reached, and they are few.
    expect(behind(group(8, 2))).toBe(false);
    expect(isBehind(group(12, 3), group(22, 3))).toBe(false);
    expect(isBehind(group(50, 50), group(60, 50))).toBe(true);
    expect(behind(group(2, 2))).toBeUndefined();
    expect(isBehind(counts, counts)).toBeUndefined();
  });
});
