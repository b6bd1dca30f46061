import { describe, expect, it } from 'vitest';
import { addMs, hourMs } from '../../instant.ts';
import { aCheckIn, noon, samar, surroundings } from '../check-in.fixture.ts';
import { checkInSchema } from '../check-in.ts';
import { aProtocol } from '../protocol/protocol.fixture.ts';
import { type Heard, hear } from './hear.ts';

const fine: Heard = { feeling: 'fine', answers: [] };
const asked = aCheckIn({
  state: 'asked',
  reach: 'delivered',
  next: { does: 'take-as-silent', at: addMs(noon, hourMs) },
});
const atHours = (hours: number) => ({ ...surroundings, now: addMs(asked.endedAt, hours * hourMs) });

describe('an answer', () => {
  it('that all is well goes on to the next step', () => {
    const heard = hear(asked, fine, surroundings);
    expect(checkInSchema.parse(heard)).toMatchObject({
      state: 'waiting',
      stepId: 'second',
      next: { does: 'ask', at: '2026-11-30T08:05:00.000Z' },
      answers: [{ at: noon, stepId: 'first', feeling: 'fine' }],
      revision: 2,
    });
    expect(heard.reach).toBeUndefined();
    expect(heard.escalation).toBeUndefined();
  });

  it('to the last step ends the check-in', () => {
    const last = hear({ ...asked, stepId: 'third' }, fine, surroundings);
    expect(last).toMatchObject({ state: 'answered', stepId: 'third' });
    expect(last.next).toBeUndefined();
    expect(hear(last, { feeling: 'some-trouble', answers: [] }, surroundings)).toMatchObject({
      state: 'answered',
      answers: [{}, {}],
    });
  });

  it('may be changed: both stay, and the step that waits goes on waiting', () => {
    const first = hear(asked, fine, surroundings);
    const changed = hear(first, { feeling: 'some-trouble', answers: [] }, surroundings);
    expect(changed.answers.map(({ stepId, feeling }) => [stepId, feeling])).toEqual([
      ['first', 'fine'],
      ['first', 'some-trouble'],
    ]);
    expect(changed.next).toEqual(first.next);
    const early = hear(aCheckIn({ next: { does: 'ask', at: noon } }), fine, surroundings);
    expect(early).toMatchObject({ answers: [{ stepId: 'first' }], next: { does: 'ask' } });
  });

  it('that asks for help is a flag at every hour', () => {
    for (const hours of [1, 100]) {
      expect(hear(asked, { feeling: 'need-help', answers: [] }, atHours(hours)).escalation).toMatchObject({
        because: 'asked-for-help',
        asked: [samar],
      });
    }
  });

  it('is a flag by the table of its hour', () => {
    const worse: Heard = { feeling: 'some-trouble', answers: [{ question: 'pain', answer: 'more' }] };
    expect(hear(asked, worse, atHours(6)).escalation).toBeUndefined();
    expect(hear(asked, worse, atHours(72)).escalation).toMatchObject({ because: 'flag' });
  });

  it('with words that mean danger brings a person, and other words do not', () => {
    expect(hear(asked, { ...fine, text: 'it does not stop bleeding' }, surroundings).escalation).toMatchObject({
      because: 'danger-words',
    });
    expect(hear(asked, { ...fine, text: 'thank you' }, surroundings).escalation).toBeUndefined();
  });

  it('that is better afterwards does not send the person away', () => {
    const flagged = hear(asked, { feeling: 'need-help', answers: [] }, surroundings);
    expect(hear(flagged, fine, surroundings).escalation).toEqual(flagged.escalation);
  });

  it('to a check-in that was taken back changes nothing', () => {
    const over = aCheckIn({ state: 'cancelled', takenBack: 'deceased' });
    expect(hear(over, fine, surroundings)).toBe(over);
  });

  it('is kept with the first and the newest', () => {
    let checkIn = hear(asked, { ...fine, text: 'first' }, surroundings);
    for (let count = 0; count < 30; count += 1) checkIn = hear(checkIn, { ...fine, text: `${count}` }, surroundings);
    expect(checkIn.answers).toHaveLength(20);
    expect([checkIn.answers[0]?.text, checkIn.answers.at(-1)?.text]).toEqual(['first', '29']);
  });

  it('of a protocol that has lost the step meanwhile ends with its first step', () => {
    expect(hear({ ...asked, stepId: 'gone' }, fine, { ...surroundings, protocol: aProtocol() }).stepId).toBe('first');
  });
});
