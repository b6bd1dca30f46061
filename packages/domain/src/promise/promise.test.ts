import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeIdSchema } from '../ids.ts';
import { addMs, hourMs, type Instant, minuteMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { keptRate, type Promised, promiseSchema, promiseStates, settlePromise } from './promise.ts';
import { promiseMoments } from './promise-moments.ts';

const dueAt: Instant = instantSchema.parse('2026-11-22T10:00:00.000Z');
const at = (minutes: number) => addMs(dueAt, minutes * minuteMs);
const [first, second] = ['delay-1.v1', 'delay-1.v2'].map((id) => noticeIdSchema.parse(id)) as [never, never];
const open: Promised = { noticeId: first, dueAt, state: 'open' };

describe('a promise', () => {
  it('is warned about four hours, and spoken for half an hour, before it falls due', () => {
    const moments = { warnAt: addMs(dueAt, -4 * hourMs), speakAt: at(-30), dueAt };
    expect(promiseMoments(open, at(-24 * 60))).toEqual(moments);
    expect(promiseMoments(open, at(-8 * 60))).toEqual(moments);
  });

  it.each([
    [60, -30, -30],
    [40, -20, -20],
    [4 * 60, -2 * 60, -30],
    [0, 0, 0],
    [-5, 0, 0],
  ])('made %i minutes ahead is looked at half of its time before the end at the earliest', (ahead, warn, speak) => {
    expect(promiseMoments(open, at(-ahead))).toEqual({ warnAt: at(warn), speakAt: at(speak), dueAt });
  });

  it('is kept by the next word that had gone out in time, even if that is noticed late', () => {
    const kept = { ...open, state: 'kept', settledAt: dueAt, keptBy: second };
    expect(settlePromise(open, { noticeId: second, wentOutAt: dueAt }, at(90))).toEqual(kept);
    expect(promiseSchema.parse(kept)).toEqual(kept);
  });

  it('is open while the next word may still go out in time', () => {
    expect(settlePromise(open, undefined, dueAt)).toBeUndefined();
    expect(settlePromise(open, { noticeId: second }, dueAt)).toBeUndefined();
  });

  it.each([undefined, { noticeId: second }, { noticeId: second, wentOutAt: addMs(dueAt, 1) }])(
    'is broken a moment after it fell due with %o',
    (next) => {
      expect(settlePromise(open, next, addMs(dueAt, 1))).toEqual({
        ...open,
        state: 'broken',
        settledAt: addMs(dueAt, 1),
      });
    },
  );

  it('is settled once, and only ever as kept or broken', () => {
    const moment = fc.integer({ min: -90, max: 90 }).map(at);
    const next = fc.option(
      fc.record({ noticeId: fc.constant(second), wentOutAt: fc.option(moment, { nil: undefined }) }),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(fc.constantFrom(...promiseStates), next, moment, (state, word, now) => {
        const settled = settlePromise({ ...open, state }, word, now);
        const wasInTime = word?.wentOutAt !== undefined && word.wentOutAt <= dueAt;
        const outcome = wasInTime ? 'kept' : now > dueAt ? 'broken' : undefined;
        expect(settled?.state).toBe(state === 'open' ? outcome : undefined);
        expect(settled && settlePromise(settled, word, now)).toBeUndefined();
      }),
    );
  });
});

const promises = (...states: Promised['state'][]) => states.map((state): Promised => ({ ...open, state }));

describe('the rate of kept promises', () => {
  it('is unknown before any promise was settled', () => {
    expect(keptRate([])).toEqual({ kept: 0, broken: 0, withdrawnFor: 0 });
    expect(keptRate(promises('open', 'withdrawn'))).toEqual({ kept: 0, broken: 0, withdrawnFor: 0 });
  });

  it('leaves out what is open or was withdrawn', () => {
    expect(keptRate(promises('kept', 'broken', 'kept', 'kept', 'open', 'withdrawn'))).toEqual({
      kept: 3,
      broken: 1,
      withdrawnFor: 0,
      rate: 0.75,
    });
  });

  it('counts for how many a promise had ended before it fell due', () => {
    const ended = promises('kept', 'broken', 'kept').map((promise, index) => ({ ...promise, withdrawnFor: index + 1 }));
    expect(keptRate([...ended, ...promises('kept')]).withdrawnFor).toBe(6);
  });
});
