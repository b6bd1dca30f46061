import { describe, expect, it } from 'vitest';
import { addMs, dayMs, hourMs, minuteMs } from '../instant.ts';
import { delaySteps } from '../stock-delay/decide.ts';
import { aDraftedDelay, aStatement } from '../stock-delay/stock-delay.fixture.ts';
import { isAnnouncementStopped, type Stop } from '../stop/stop.ts';
import { ann, at, ben, inCountdown, now, opened, promisedBy } from './announcing.fixture.ts';

const { startByRule } = delaySteps;
const rule = { by: ann, at: at(-dayMs), until: at(dayMs) };
const untold = () => ({ ...aDraftedDelay(), draft: undefined });

describe('a notice that starts by a signed rule', () => {
  it('is live at once, with its promise, as the word of whoever signed, decided when they did', () => {
    const started = startByRule(untold(), aStatement('declared'), { now, rule });
    expect(started).toMatchObject({
      kind: 'changed',
      to: {
        stage: 'open',
        version: 1,
        live: { noticeId: 'delay-1.v1', publishedBy: ann, publishedAt: now, decidedAt: rule.at, published: false },
        promises: [{ noticeId: 'delay-1.v1', dueAt: promisedBy, state: 'open' }],
        wakeAt: expect.any(String),
      },
    });
  });

  it('leaves what somebody is writing meanwhile as it is', () => {
    const started = startByRule(aDraftedDelay(), aStatement('declared'), { now, rule });
    expect(started).toMatchObject({ kind: 'changed', to: { draft: { stage: 'editing' } } });
  });

  it('is held by a stop that was pressed after the rule was signed, and goes out when it is signed anew', () => {
    const stop: Stop = { scope: 'announcement', id: untold().id, stoppedBy: ben, stoppedAt: at(-hourMs) };
    const heldBy = (signedAt: typeof now) => {
      const started = startByRule(untold(), aStatement('declared'), { now, rule: { ...rule, at: signedAt } });
      const live = started.kind === 'changed' ? started.to.live : undefined;
      if (!live) throw new Error('nothing is live');
      return isAnnouncementStopped({ ...live, subjectId: untold().id }, [stop]);
    };
    expect(heldBy(rule.at)).toBe(true);
    expect(heldBy(at(-minuteMs))).toBe(false);
  });

  it.each([
    ['before it is signed', { ...rule, at: at(1) }, 'rule-not-in-force'],
    ['when its time is over', { ...rule, until: now }, 'rule-not-in-force'],
  ] as const)('does not start %s', (_when, wrong, refusal) => {
    expect(startByRule(untold(), aStatement('declared'), { now, rule: wrong })).toEqual({ kind: 'refused', refusal });
  });

  it.each([
    ['what was announced already', inCountdown(), 'declared', 'already-announced'],
    ['what only follows', untold(), 'revised', 'not-announced-yet'],
    ['what was begun already', opened(), 'declared', 'already-open'],
    ['what has ended', { ...untold(), stage: 'resolved' as const }, 'revised', 'closed'],
  ] as const)('does not start over %s', (_what, delay, kind, refusal) => {
    expect(startByRule(delay, aStatement(kind), { now, rule })).toEqual({ kind: 'refused', refusal });
  });

  it('promises nothing that is nearly over', () => {
    const late = addMs(promisedBy, -minuteMs);
    const lasting = { ...rule, until: addMs(late, dayMs) };
    const started = startByRule(untold(), aStatement('declared'), { now: late, rule: lasting });
    expect(started).toEqual({ kind: 'refused', refusal: 'promise-too-near' });
  });
});
