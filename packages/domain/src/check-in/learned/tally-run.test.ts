import { describe, expect, it } from 'vitest';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { addMs, dayMs, hourMs } from '../../instant.ts';
import { aCheckIn, at, noon, samar } from '../check-in.fixture.ts';
import { factsOf } from './contact-facts.ts';
import { addToEvening, quietEvening } from './evening.ts';
import { countPage, runDue, type TallyRun, tallyRunSchema } from './tally-run.ts';

const clock = requireZoneClock('Asia/Jerusalem');
const evening = at('2026-11-29T18:00:00.000Z');
const due = (stored?: TallyRun, now = evening) => runDue(stored, { clock, now });
const begun = due() ?? expect.unreachable();
const count = (run: TallyRun, next?: string) => {
  const checkIn = aCheckIn({ answers: [{ at: noon, feeling: 'fine', stepId: 'first', answers: [] }] });
  const facts = factsOf(checkIn, { yearOfBirth: undefined, channel: undefined, now: evening });
  return countPage(run, { counted: [{ checkIn, facts }], next }, { clock, now: evening });
};

describe('the counting of an evening', () => {
  it('begins at eight with the works of seventeen days ago, and not before', () => {
    expect(due(undefined, addMs(evening, -1))).toBeUndefined();
    expect(begun).toMatchObject({ for: '2026-11-29', day: '2026-11-12', revision: 0 });
  });

  it('goes on page by page and day by day, until today is counted', () => {
    const { run: first, whole } = count(begun, 'page-2');
    expect(tallyRunSchema.parse(first)).toEqual(first);
    expect([first.after, first.revision, whole]).toEqual(['page-2', 1, undefined]);
    const second = count(due(first) ?? expect.unreachable());
    expect(second.whole).toMatchObject({ day: '2026-11-12', all: { all: 2 } });
    expect(second.run).toMatchObject({ day: '2026-11-13', tally: { all: { all: 0 } }, evening: { well: 2 } });
    expect(second.run).not.toHaveProperty('after');
    const last = count({ ...second.run, day: second.run.for });
    expect(last.run.doneAt).toBe(evening);
    expect(due(last.run)).toBeUndefined();
    expect(due(last.run, addMs(evening, dayMs))).toMatchObject({ for: '2026-11-30', day: '2026-11-13', revision: 3 });
    // In the middle of the night nothing of yesterday is taken up again.
    expect(due(first, addMs(evening, 12 * hourMs))).toBeUndefined();
  });
});

describe('the sentence of an evening', () => {
  const of = (changes: Parameters<typeof aCheckIn>[0]) =>
    addToEvening(quietEvening, aCheckIn(changes), { day: begun.for, clock });
  const said = (feeling: 'fine' | 'some-trouble' | 'need-help', when = noon) => ({
    at: when,
    feeling,
    stepId: 'first',
    answers: [],
  });
  const rung = { at: noon, by: samar, outcome: 'no-answer' as const };

  it('counts people by what they said last today', () => {
    expect(of({ answers: [said('need-help', addMs(noon, -dayMs))] })).toEqual(quietEvening);
    expect(of({ answers: [said('need-help'), said('fine')] })).toEqual({ ...quietEvening, well: 1 });
    expect(of({ answers: [said('some-trouble')] })).toMatchObject({ someTrouble: 1 });
    expect(of({ answers: [said('need-help')] })).toMatchObject({ needHelp: 1 });
  });

  it('counts who was rung, and who was given up today', () => {
    expect(of({ attempts: [rung] })).toEqual({ ...quietEvening, called: 1 });
    expect(of({ attempts: [{ at: noon, by: samar }] })).toEqual(quietEvening);
    expect(of({ state: 'not-reached', attempts: [rung] })).toMatchObject({ called: 1, notReached: 1 });
    expect(of({ state: 'not-reached' })).toEqual(quietEvening);
    const { said: word } = {
      said: {
        version: 1,
        says: 'ask' as const,
        stepId: 'first',
        by: samar,
        decidedAt: noon,
        at: noon,
        published: true,
      },
    };
    expect(of({ state: 'not-reached', said: word })).toMatchObject({ notReached: 1 });
    expect(of({ state: 'not-reached', said: { ...word, at: addMs(noon, -dayMs) } })).toEqual(quietEvening);
  });
});
