import { describe, expect, it } from 'vitest';
import { noticeIdSchema } from '../ids.ts';
import { addMs, dayMs, hourMs, minuteMs, secondMs } from '../instant.ts';
import { delaySteps, factsOf } from '../stock-delay/decide.ts';
import { aDraftedDelay, aStatement } from '../stock-delay/stock-delay.fixture.ts';
import { stockDelaySchema } from '../stock-delay/stock-delay.ts';
import {
  ann,
  at,
  awaiting,
  done,
  inCountdown,
  large,
  live,
  now,
  opened,
  promisedBy,
  say,
  small,
} from './announcing.fixture.ts';
import { owedPromise } from './announcing.ts';

const { announce, draftStatement, goLive, speakWithoutNews, wakeTimeOf } = delaySteps;

describe('going live', () => {
  it('waits for the end of the countdown', () => {
    expect(goLive(inCountdown(), addMs(at(minuteMs), -1))).toBeUndefined();
    expect(goLive(awaiting(), at(hourMs))).toBeUndefined();
    const halfWritten = { ...inCountdown(), draft: { ...inCountdown().draft, goesOutAt: undefined } };
    expect(goLive(stockDelaySchema.parse(halfWritten), at(hourMs))).toBeUndefined();
  });

  it('makes the draft the truth, with its promise, and wakes to publish', () => {
    const delay = opened();
    expect(delay).toMatchObject({
      stage: 'open',
      version: 1,
      round: 1,
      live: { noticeId: 'delay-1.v1', publishedBy: ann, publishedAt: at(minuteMs), published: false },
      promises: [{ noticeId: 'delay-1.v1', dueAt: promisedBy, state: 'open' }],
      wakeAt: at(minuteMs + secondMs),
    });
    expect(delay.draft).toBeUndefined();
    expect(owedPromise(delay)).toEqual(delay.promises[0]);
  });

  it('is a draft again when what it promises is nearer than a quarter of an hour', () => {
    const goesOutAt = addMs(promisedBy, -15 * minuteMs);
    const counting = { ...inCountdown(), draft: { ...inCountdown().draft!, goesOutAt } };
    expect(live(counting, goesOutAt)).toMatchObject({ stage: 'open', version: 1 });
    const lapsed = live(counting, addMs(goesOutAt, 1));
    expect([lapsed.stage, lapsed.version, lapsed.draft]).toEqual(['draft', 0, aDraftedDelay().draft]);
    expect([lapsed.wakeAt, lapsed.promises, lapsed.revision]).toEqual([undefined, [], counting.revision + 1]);
  });

  it('with the good news or a withdrawal promises nothing, so it is never too late for it', () => {
    const years = at(700 * dayMs);
    expect(say(opened(), 'resolved', years).stage).toBe('resolved');
    expect(say(opened(), 'withdrawn', years).stage).toBe('withdrawn');
  });

  it('gives silence its time again with each version that moves the date, and with no other', () => {
    const delay = opened();
    expect(delay.silenceAt).toBe(addMs(at(minuteMs), 14 * dayMs));
    expect(say(delay, 'revised', at(dayMs)).silenceAt).toBe(at(15 * dayMs));
    const spoken = speakWithoutNews(delay, promisedBy, addMs(promisedBy, hourMs));
    expect(spoken?.silenceAt).toBe(delay.silenceAt);
  });

  it('is published in the name of who drafted it where nobody is on record as announcing', () => {
    const { announcedBy: _, ...unsigned } = inCountdown().draft ?? aDraftedDelay().draft!;
    expect(live({ ...inCountdown(), draft: unsigned }, at(minuteMs)).live?.publishedBy).toBe(ann);
  });

  it('works for the longest delay id there may be', () => {
    const id = 'd'.repeat(64);
    const delay = live(done(announce(aDraftedDelay(id), { by: ann, now }, small)), at(minuteMs));
    expect(noticeIdSchema.parse(delay.live?.noticeId)).toBe(`${id}.v1`);
  });

  it('counts a round for each version that moves the date, and none for others', () => {
    expect(say(opened(), 'revised').round).toBe(2);
    expect(say(opened(), 'resolved').round).toBe(1);
    const spoken = speakWithoutNews(opened(), promisedBy, addMs(promisedBy, hourMs));
    expect(spoken?.round).toBe(1);
  });

  it('with the good news ends the delay and still owes what was promised', () => {
    const resolved = say(opened(), 'resolved');
    expect(resolved.stage).toBe('resolved');
    expect(resolved.promises.map(({ state }) => state)).toEqual(['open']);
    expect(resolved.wakeAt).toBe(at(hourMs + secondMs));
    expect(owedPromise(resolved)).toBeUndefined();
    const published = { ...resolved, live: { ...resolved.live!, published: true } };
    expect(wakeTimeOf(published)).toBe(at(hourMs + minuteMs));
  });

  it('with a withdrawal owes nothing any more, and leaves settled promises alone', () => {
    const kept = opened().promises.map((promise) => ({ ...promise, state: 'kept' as const }));
    const withdrawn = say({ ...say(opened(), 'revised'), promises: [...kept, ...opened().promises] }, 'withdrawn');
    expect(withdrawn.stage).toBe('withdrawn');
    expect(withdrawn.promises.map(({ state }) => state)).toEqual(['kept', 'withdrawn']);
  });
});

describe('speaking without news', () => {
  const speakAt = addMs(promisedBy, -30 * minuteMs);
  const next = addMs(promisedBy, 24 * hourMs);

  it('repeats the facts with the next promise, in time, by itself', () => {
    const delay = { ...opened(), live: { ...opened().live!, published: true } };
    expect(wakeTimeOf(delay)).toBe(speakAt);
    const spoken = speakWithoutNews(delay, speakAt, next);
    expect(spoken).toMatchObject({
      version: 2,
      live: { publishedBy: 'system', statement: { kind: 'no-news', facts: { nextUpdateBy: next } } },
    });
    expect(spoken?.promises.map(({ noticeId, state }) => [noticeId, state])).toEqual([
      ['delay-1.v1', 'open'],
      ['delay-1.v2', 'open'],
    ]);
    expect(speakWithoutNews(delay, addMs(speakAt, -1), next)).toBeUndefined();
  });

  it('is nothing for a delay that is closed, was never told, or owes no word', () => {
    expect(speakWithoutNews(say(opened(), 'resolved'), next, addMs(next, hourMs))).toBeUndefined();
    expect(speakWithoutNews(aDraftedDelay(), next, addMs(next, hourMs))).toBeUndefined();
    expect(speakWithoutNews({ ...opened(), promises: [] }, next, addMs(next, hourMs))).toBeUndefined();
    const kept = opened().promises.map((promise) => ({ ...promise, state: 'kept' as const }));
    expect(speakWithoutNews({ ...opened(), promises: kept }, next, addMs(next, hourMs))).toBeUndefined();
    const odd = { ...opened(), live: { ...opened().live!, statement: aStatement('resolved') } };
    expect(speakWithoutNews(odd, next, addMs(next, hourMs))).toBeUndefined();
  });

  it('is owed also when the promise is broken already, until something newer is said', () => {
    const promises = opened().promises.map((promise) => ({ ...promise, state: 'broken' as const }));
    const broken = { ...opened(), live: { ...opened().live!, published: true }, promises };
    expect(owedPromise(broken)).toEqual(promises[0]);
    expect(wakeTimeOf(broken)).toBe(speakAt);
    const spoken = speakWithoutNews(broken, addMs(promisedBy, 3 * dayMs), addMs(promisedBy, 4 * dayMs));
    expect(spoken?.promises.map(({ noticeId, state }) => [noticeId, state])).toEqual([
      ['delay-1.v1', 'broken'],
      ['delay-1.v2', 'open'],
    ]);
    expect(spoken && owedPromise(spoken)).toMatchObject({ noticeId: 'delay-1.v2' });
  });

  it('leaves the floor to an announcement that counts down, and to no other draft', () => {
    const drafted = done(draftStatement(opened(), aStatement('revised', next), { by: ann, now: speakAt }));
    expect(speakWithoutNews(drafted, speakAt, next)).toMatchObject({ version: 2, draft: { stage: 'editing' } });
    const waiting = done(announce(drafted, { by: ann, now: speakAt }, large));
    expect(speakWithoutNews(waiting, speakAt, next)).toMatchObject({ draft: { stage: 'awaiting-approval' } });
    const counting = done(announce(drafted, { by: ann, now: speakAt }, small));
    expect(speakWithoutNews(counting, speakAt, next)).toBeUndefined();
  });

  it('never promises a time that is over', () => {
    expect(speakWithoutNews(opened(), promisedBy, promisedBy)).toBeUndefined();
    expect(speakWithoutNews(opened(), promisedBy, addMs(promisedBy, 1))).toMatchObject({ version: 2 });
  });

  it('keeps a record that can be read again, however often a delay had no news', () => {
    let delay = opened();
    for (let version = 2; version <= 260; version += 1) {
      const dueAt = owedPromise(delay)?.dueAt ?? now;
      const settled = delay.promises.map((promise) =>
        promise.noticeId === delay.live?.noticeId ? promise : { ...promise, state: 'kept' as const },
      );
      const spoken = speakWithoutNews({ ...delay, promises: settled }, dueAt, addMs(dueAt, 4 * hourMs));
      if (!spoken) throw new Error(`silent at version ${version}`);
      delay = stockDelaySchema.parse(spoken);
    }
    expect(delay.version).toBe(260);
    expect(delay.promises.at(-1)).toMatchObject({ noticeId: 'delay-1.v260', state: 'open' });
    expect(delay.promises.at(-2)).toMatchObject({ noticeId: 'delay-1.v259', state: 'open' });
  });

  it('never drops a promise that is still open', () => {
    const old = opened().promises[0]!;
    const settled = Array.from({ length: 198 }, () => ({ ...old, state: 'kept' as const }));
    const revised = say({ ...opened(), promises: [old, ...settled, old] }, 'revised');
    expect(revised.promises).toHaveLength(200);
    expect(revised.promises.filter(({ state }) => state === 'open')).toHaveLength(3);
  });
});

it('reads the facts of a statement that has some', () => {
  expect(factsOf(aStatement('declared'))?.nextUpdateBy).toBe(promisedBy);
  expect(factsOf(aStatement('resolved'))).toBeUndefined();
  expect(factsOf(aStatement('withdrawn'))).toBeUndefined();
});

it('wakes for the promise of a delay whose live version is not on record', () => {
  const { live: _, ...rest } = { ...opened(), stage: 'resolved' as const };
  expect(wakeTimeOf(rest)).toBe(addMs(promisedBy, minuteMs));
});
