import { describe, expect, it } from 'vitest';
import { addMs, minuteMs } from '../instant.ts';
import { bulletinSteps, factsOf } from './bulletin-steps.ts';
import {
  aDraftedBulletin,
  aLiveBulletin,
  inAll,
  noa,
  published,
  released,
  said,
  someBulletinFacts,
  toldAt,
  withdrawn,
} from './crisis.fixture.ts';

const later = addMs(toldAt, 10 * minuteMs);
const corrected = {
  kind: 'corrected',
  facts: someBulletinFacts(),
  correction: inAll('The tankers come at ten.'),
} as const;

describe('a bulletin', () => {
  it('promises the next word when it is published, and keeps what it said beside its live version', () => {
    expect(aLiveBulletin()).toMatchObject({
      stage: 'open',
      said: someBulletinFacts(),
      firstPublishedAt: toldAt,
      promises: [{ dueAt: '2026-11-29T06:00:00.000Z', state: 'open' }],
    });
  });

  it('keeps its first day when it is corrected, and says what was corrected and when', () => {
    expect(said(aLiveBulletin(), corrected, later)).toMatchObject({
      version: 2,
      firstPublishedAt: toldAt,
      correctedAt: later,
      correction: corrected.correction,
    });
  });

  it('ends released or withdrawn, and what it had said stays', () => {
    expect(said(aLiveBulletin(), released, later)).toMatchObject({ stage: 'resolved', said: someBulletinFacts() });
    expect(said(aLiveBulletin(), withdrawn, later)).toMatchObject({
      stage: 'withdrawn',
      promises: [{ state: 'withdrawn' }],
    });
  });

  it('is published first, and not twice', () => {
    const { draftStatement } = bulletinSteps;
    const by = { by: noa, now: later };
    expect(draftStatement(aDraftedBulletin(), corrected, by)).toMatchObject({ refusal: 'not-announced-yet' });
    expect(draftStatement(aLiveBulletin(), published(), by)).toMatchObject({ refusal: 'already-open' });
  });

  it('is said again without news to people, with the next promise, as long as it has not ended', () => {
    const nextWordBy = addMs(toldAt, 120 * minuteMs);
    const due = addMs(toldAt, 25 * minuteMs);
    expect(bulletinSteps.speakWithoutNews(aLiveBulletin(), due, nextWordBy)?.live?.statement).toEqual({
      kind: 'no-news',
      facts: someBulletinFacts({ nextWordBy }),
    });
    expect(bulletinSteps.speakWithoutNews(said(aLiveBulletin(), released, later), due, nextWordBy)).toBeUndefined();
  });

  it('has facts unless it has ended', () => {
    expect([published(), corrected, released, withdrawn].map((one) => factsOf(one) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
