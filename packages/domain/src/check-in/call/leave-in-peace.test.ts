import { describe, expect, it } from 'vitest';
import { addMs, hourMs, minuteMs } from '../../instant.ts';
import { escalate } from '../answer/escalate.ts';
import { hear } from '../answer/hear.ts';
import { takeStep } from '../answer/take-step.ts';
import { aCheckIn, noon, samar, surroundings } from '../check-in.fixture.ts';
import { type CheckIn, checkInSchema } from '../check-in.ts';
import { beginCall } from './after-call.ts';
import { unlessCallsRefused } from './leave-in-peace.ts';
import { wantedOf } from './plan-tasks.ts';

const refusing = { ...surroundings, refused: 'calls' as const };
const without = (checkIn: CheckIn, now = noon) => unlessCallsRefused(checkIn, { ...refusing, now });
const inQueue = (changes: Partial<CheckIn> = {}) =>
  aCheckIn({ state: 'calling', callBy: addMs(noon, hourMs), ...changes });
const asked: CheckIn['said'] = {
  version: 1,
  says: 'ask',
  stepId: 'third',
  by: samar,
  decidedAt: noon,
  at: noon,
  published: true,
};

describe('a call that its person has refused', () => {
  it('is none, in the queue or before it: the next step comes, which is a message', () => {
    const queued = inQueue();
    const announced = aCheckIn({ next: { does: 'announce-call', at: noon, callAt: addMs(noon, hourMs) } });
    const due = aCheckIn({ next: { does: 'call', at: noon } });
    for (const waiting of [queued, announced, due]) {
      const after = without(waiting);
      expect(checkInSchema.parse(after)).toMatchObject({ state: 'waiting', stepId: 'second', next: { does: 'ask' } });
      expect(wantedOf(after).size).toBe(0);
    }
  });

  it('stays where calls are welcome, and where none waits', () => {
    expect(unlessCallsRefused(inQueue(), surroundings)).toEqual(inQueue());
    const asking = aCheckIn({ stepId: 'second', next: { does: 'ask', at: noon } });
    const silent = aCheckIn({ state: 'asked', next: { does: 'take-as-silent', at: noon } });
    for (const quiet of [asking, silent, aCheckIn()]) expect(without(quiet)).toBe(quiet);
  });

  it('is left to whoever is at it, for as long as it is theirs', () => {
    const begun = beginCall(inQueue(), { at: noon, by: samar });
    expect(without(begun)).toBe(begun);
    expect(without(begun, addMs(noon, 20 * minuteMs))).toMatchObject({ state: 'waiting', stepId: 'second' });
  });

  it('ends the check-in after its last step: in peace where nobody was told anything', () => {
    const after = without(inQueue({ stepId: 'third' }));
    expect(checkInSchema.parse(after)).toMatchObject({ state: 'cancelled', takenBack: 'asked-not-to', revision: 2 });
    expect(wantedOf(after).size).toBe(0);
    const over = without(inQueue({ stepId: 'third', said: { ...asked, over: true } }));
    expect(over.state).toBe('cancelled');
  });

  it('ends it as not reached where somebody has a link in hand, who may still ask for help', () => {
    const shared = { carriedBy: 'Encounter:e-2' as CheckIn['id'], version: 1, at: noon };
    const answered = [{ at: noon, stepId: 'second', feeling: 'fine' as const, answers: [] }];
    for (const told of [{ said: asked }, { shared }, { answers: answered }]) {
      const after = without(inQueue({ stepId: 'third', ...told }));
      expect(after).toMatchObject({ state: 'not-reached' });
      const help = hear(after, { feeling: 'need-help', answers: [] }, { ...surroundings, now: noon });
      expect(wantedOf(help).has('check-in-flag')).toBe(true);
    }
  });

  it('takes no person from who has asked for help, nor from whose silence asked for one', () => {
    for (const because of ['asked-for-help', 'silence'] as const) {
      const climbing = escalate(inQueue({ stepId: 'third', said: asked }), because, surroundings);
      expect(without(climbing)).toMatchObject({ state: 'not-reached', escalation: { because } });
      expect(wantedOf(without(climbing)).has('check-in-flag')).toBe(true);
    }
    expect(without(escalate(inQueue(), 'silence', surroundings)).escalation).toMatchObject({ because: 'silence' });
  });
});

describe('a step of somebody who has refused calls', () => {
  const caller = { name: 'Samar', phone: '+97246123471' };
  const step = (checkIn: CheckIn) => takeStep(checkIn, { ...refusing, caller });

  it('announces no call, and silence brings none', () => {
    const announced = step(aCheckIn({ next: { does: 'announce-call', at: noon, callAt: addMs(noon, hourMs) } }));
    expect(announced).toMatchObject({ stepId: 'second', next: { does: 'ask' } });
    expect(announced.said).toBeUndefined();
    const lost = aCheckIn({
      state: 'asked',
      stepId: 'third',
      reach: 'not-delivered',
      said: asked,
      next: { does: 'take-as-silent', at: noon },
    });
    expect(step(lost)).toMatchObject({ state: 'not-reached' });
    expect(takeStep(lost, { ...surroundings, caller })).toMatchObject({ state: 'calling' });
  });
});
