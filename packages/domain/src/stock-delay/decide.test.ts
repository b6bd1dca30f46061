import { describe, expect, it } from 'vitest';
import { noticeIdSchema, staffIdSchema } from '../ids.ts';
import { addMs, dayMs, hourMs, type Instant, minuteMs, secondMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import {
  announce,
  approve,
  cancelAnnouncement,
  type Decision,
  discardDraft,
  draftStatement,
  factsOf,
  giveWay,
  goLive,
  owedPromise,
  speakWithoutNews,
  wakeTimeOf,
} from './decide.ts';
import { aDraftedDelay, aStatement } from './stock-delay.fixture.ts';
import { type StockDelay, stockDelaySchema } from './stock-delay.ts';

const now: Instant = instantSchema.parse('2026-11-22T08:00:00.000Z');
const at = (ms: number) => addMs(now, ms);
const [ann, ben, cem] = ['ann', 'ben', 'cem'].map((id) => staffIdSchema.parse(id)) as [never, never, never];
const small = { audience: 3, approvalFrom: 100, countdownSeconds: 60 };
const large = { ...small, audience: 100 };
const promisedBy = instantSchema.parse('2026-11-25T10:00:00.000Z');

function done(decision: Decision): StockDelay {
  if (decision.kind !== 'changed') throw new Error(`refused: ${decision.refusal}`);
  return stockDelaySchema.parse(decision.delay);
}
const refusalOf = (decision: Decision) => (decision.kind === 'refused' ? decision.refusal : undefined);
const inCountdown = () => done(announce(aDraftedDelay(), { by: ann, now }, small));
const awaiting = () => done(announce(aDraftedDelay(), { by: ann, now }, large));
function live(delay: StockDelay, when: Instant): StockDelay {
  const gone = goLive(delay, when);
  if (!gone) throw new Error('did not go live');
  return stockDelaySchema.parse(gone);
}
const opened = () => live(inCountdown(), at(minuteMs));
function say(delay: StockDelay, kind: Parameters<typeof aStatement>[0], when = at(hourMs)): StockDelay {
  const drafted = done(draftStatement(delay, aStatement(kind), { by: ann, now: when }));
  return live(done(announce(drafted, { by: ann, now: when }, { ...small, countdownSeconds: 0 })), when);
}

describe('announcing', () => {
  it('counts down and wakes at its end', () => {
    const delay = inCountdown();
    expect(delay.draft).toMatchObject({ stage: 'countdown', announcedBy: ann, audience: 3, goesOutAt: at(minuteMs) });
    expect(delay.wakeAt).toBe(at(minuteMs));
    expect(delay.revision).toBe(2);
  });

  it('of a large audience waits for a second person, and pressing again changes nothing', () => {
    expect(awaiting().draft).toMatchObject({ stage: 'awaiting-approval' });
    expect(awaiting().wakeAt).toBeUndefined();
    expect(refusalOf(announce(awaiting(), { by: ben, now }, small))).toBe('already-announced');
    expect(refusalOf(announce(inCountdown(), { by: ben, now }, small))).toBe('already-announced');
  });

  it('needs a draft, and a delay that is not closed', () => {
    expect(refusalOf(announce(opened(), { by: ann, now }, small))).toBe('nothing-to-announce');
    expect(refusalOf(announce(say(opened(), 'withdrawn'), { by: ann, now }, small))).toBe('closed');
  });

  it('is approved by neither the one who announced nor the one who drafted', () => {
    const byBen = done(announce(aDraftedDelay(), { by: ben, now }, large));
    expect(refusalOf(approve(byBen, { by: ben, now }, 60))).toBe('own-announcement');
    expect(refusalOf(approve(byBen, { by: ann, now }, 60))).toBe('own-announcement');
    expect(done(approve(byBen, { by: cem, now }, 60)).draft).toMatchObject({ stage: 'countdown', approvedBy: cem });
  });

  it('is approved only while it waits for that', () => {
    for (const delay of [aDraftedDelay(), inCountdown(), opened()])
      expect(refusalOf(approve(delay, { by: cem, now }, 60))).toBe('not-awaiting-approval');
  });

  it('is taken back up to the end of the countdown, and leaves the draft as it was', () => {
    const last = addMs(at(minuteMs), -1);
    const { stage, draft, wakeAt } = done(cancelAnnouncement(inCountdown(), { by: ben, now: last }));
    expect([stage, draft, wakeAt]).toEqual(['draft', aDraftedDelay().draft, undefined]);
    expect(refusalOf(cancelAnnouncement(inCountdown(), { by: ben, now: at(minuteMs) }))).toBe('countdown-over');
    expect(done(cancelAnnouncement(awaiting(), { by: ben, now: at(9 * hourMs) })).draft).toEqual(aDraftedDelay().draft);
  });

  it('gives way to another delay about the same product, also when its countdown is over', () => {
    const { stage, draft, wakeAt, revision } = giveWay(inCountdown());
    expect([stage, draft, wakeAt]).toEqual(['draft', aDraftedDelay().draft, undefined]);
    expect(revision).toBe(inCountdown().revision + 1);
    expect(giveWay(opened()).draft).toBeUndefined();
  });

  it('that never began is not taken back', () => {
    expect(refusalOf(cancelAnnouncement(aDraftedDelay(), { by: ann, now }))).toBe('nothing-to-announce');
    expect(refusalOf(cancelAnnouncement(opened(), { by: ann, now }))).toBe('nothing-to-announce');
  });
});

const draft = (delay: StockDelay, kind: Parameters<typeof aStatement>[0]) =>
  draftStatement(delay, aStatement(kind), { by: ben, now });

describe('drafting', () => {
  it('names who wrote it last', () => {
    expect(done(draft(aDraftedDelay(), 'declared')).draft).toMatchObject({ changedBy: ben, stage: 'editing' });
  });

  it('says first things first', () => {
    expect(refusalOf(draft(aDraftedDelay(), 'revised'))).toBe('not-announced-yet');
    expect(refusalOf(draft(opened(), 'declared'))).toBe('already-open');
    expect(refusalOf(draft(inCountdown(), 'declared'))).toBe('already-announced');
    expect(refusalOf(draft(say(opened(), 'resolved'), 'revised'))).toBe('closed');
  });

  it('is dropped whole before the first announcement, and alone afterwards', () => {
    expect(done(discardDraft(aDraftedDelay()))).toMatchObject({ stage: 'discarded' });
    const revised = done(draft(opened(), 'revised'));
    const dropped = done(discardDraft(revised));
    expect([dropped.stage, dropped.draft]).toEqual(['open', undefined]);
    expect(refusalOf(discardDraft(opened()))).toBe('nothing-to-announce');
    expect(refusalOf(discardDraft(awaiting()))).toBe('already-announced');
  });
});

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
