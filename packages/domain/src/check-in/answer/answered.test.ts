import { describe, expect, it } from 'vitest';
import { addMs, hourMs, minuteMs } from '../../instant.ts';
import { aCheckIn, noon, samar, surroundings } from '../check-in.fixture.ts';
import type { Answer } from '../check-in.ts';
import { answerNow, callPromiseOf } from './answered.ts';
import { climb } from './escalate.ts';
import { type Heard, hear } from './hear.ts';

const said = {
  version: 1,
  says: 'ask',
  stepId: 'first',
  by: samar,
  decidedAt: noon,
  at: noon,
  published: true,
} as const;
const before: Answer = { at: addMs(noon, -hourMs), stepId: 'first', feeling: 'fine', answers: [] };
const asked = aCheckIn({ state: 'asked', said });
const help: Heard = { feeling: 'need-help', answers: [] };
const watched = { ...surroundings, turns: [{ from: addMs(noon, -hourMs), to: addMs(noon, hourMs), staff: [samar] }] };
const quarter = addMs(noon, 15 * minuteMs);

describe('the answer that stands now', () => {
  it('is the last one since the person was asked', () => {
    expect(answerNow(asked)).toBeUndefined();
    expect(answerNow({ ...asked, answers: [before] })).toBeUndefined();
    expect(answerNow({ ...asked, answers: [before], said: undefined })).toEqual(before);
    expect(answerNow(hear(asked, help, surroundings))).toMatchObject(help);
  });
});

describe('a call that is promised', () => {
  it('is kept with the call for help, and moves with no rota and no climb', () => {
    const heard = hear(asked, help, watched);
    expect(callPromiseOf(heard, noon)).toEqual({ by: quarter, isLate: false });
    const later = climb(heard, { ...surroundings, now: addMs(noon, hourMs) });
    expect(later.escalation?.level).not.toBe(heard.escalation?.level);
    expect(callPromiseOf(later, addMs(noon, hourMs))).toEqual({ by: quarter, isLate: true });
    const again = hear(heard, help, { ...watched, now: addMs(noon, 5 * minuteMs) });
    expect(callPromiseOf(again, noon)).toEqual({ by: quarter, isLate: false });
  });

  it('is none where nobody reads, and no matter any more once somebody has it', () => {
    const heard = hear(asked, help, { ...surroundings, turns: [] });
    expect(callPromiseOf(heard, noon)).toBe('none');
    const acknowledged = { by: samar, at: noon };
    const taken = { ...heard, escalation: heard.escalation && { ...heard.escalation, acknowledged } };
    expect(callPromiseOf(taken, noon)).toBeUndefined();
  });

  it('is nothing to whoever is well, or was silent', () => {
    expect(callPromiseOf(asked, noon)).toBeUndefined();
    const { escalation } = hear(asked, help, watched);
    expect(callPromiseOf({ answers: [], escalation }, noon)).toBeUndefined();
    const silent = escalation && { ...escalation, because: 'silence' as const };
    expect(callPromiseOf({ answers: [before], escalation: silent }, noon)).toBeUndefined();
  });
});
