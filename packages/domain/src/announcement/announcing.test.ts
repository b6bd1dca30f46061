import { describe, expect, it } from 'vitest';
import { addMs, hourMs, minuteMs } from '../instant.ts';
import { delaySteps } from '../stock-delay/decide.ts';
import { aDraftedDelay, aStatement } from '../stock-delay/stock-delay.fixture.ts';
import { type StockDelay } from '../stock-delay/stock-delay.ts';
import {
  ann,
  at,
  awaiting,
  ben,
  cem,
  done,
  inCountdown,
  large,
  now,
  opened,
  refusalOf,
  say,
  small,
  unstopped,
} from './announcing.fixture.ts';

const { announce, approve, cancelAnnouncement, discardDraft, draftStatement, giveWay } = delaySteps;

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

  it('waits for a second person as well where nobody knows how many there are', () => {
    const rules = { ...small, isAtLeast: true };
    expect(done(announce(aDraftedDelay(), { by: ann, now }, rules)).draft).toMatchObject({
      stage: 'awaiting-approval',
      audience: 3,
      audienceIsAtLeast: true,
    });
  });

  it('needs a draft, and a delay that is not closed', () => {
    expect(refusalOf(announce(opened(), { by: ann, now }, small))).toBe('nothing-to-announce');
    expect(refusalOf(announce(say(opened(), 'withdrawn'), { by: ann, now }, small))).toBe('closed');
  });

  it('is approved by neither the one who announced nor the one who drafted', () => {
    const byBen = done(announce(aDraftedDelay(), { by: ben, now }, large));
    expect(refusalOf(approve(byBen, { by: ben, now }, unstopped))).toBe('own-announcement');
    expect(refusalOf(approve(byBen, { by: ann, now }, unstopped))).toBe('own-announcement');
    expect(done(approve(byBen, { by: cem, now }, unstopped)).draft).toMatchObject({
      stage: 'countdown',
      approvedBy: cem,
    });
  });

  it('is approved only while it waits for that', () => {
    for (const delay of [aDraftedDelay(), inCountdown(), opened()])
      expect(refusalOf(approve(delay, { by: cem, now }, unstopped))).toBe('not-awaiting-approval');
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
