import { describe, expect, it } from 'vitest';
import { staffIdSchema } from '../ids.ts';
import {
  aDraftedBulletin,
  inAll,
  noa,
  opened,
  published,
  rana,
  released,
  samir,
  someBulletinFacts,
  withdrawn,
} from './crisis.fixture.ts';
import { isKitAlone, releaseWords, standingReleases, unreleased, wordsIn } from './release-words.ts';

const by = (person: typeof samir) => ({ by: person, now: opened });
const release = (words: 'own' | 'kit') => ({ by: samir, at: opened, words });

describe('words of one language', () => {
  it('are released by a named person who has not written them', () => {
    expect(releaseWords(aDraftedBulletin(), 'he', by(samir))).toMatchObject({
      kind: 'changed',
      to: { revision: 2, releases: { he: { by: samir, at: opened, words: 'own' } } },
    });
    expect(releaseWords(aDraftedBulletin(), 'he', by(noa))).toEqual({ kind: 'refused', refusal: 'own-words' });
    expect(releaseWords(aDraftedBulletin(), 'he', by(staffIdSchema.parse('NOA ') as never))).toMatchObject({
      refusal: 'own-words',
    });
  });

  it('are not released where none are drafted, or while they go out', () => {
    expect(releaseWords(aDraftedBulletin({ draft: undefined }), 'he', by(samir))).toMatchObject({
      refusal: 'nothing-to-announce',
    });
    const counting = { statement: published(), stage: 'countdown', changedBy: noa, changedAt: opened };
    expect(releaseWords(aDraftedBulletin({ draft: counting }), 'he', by(samir))).toMatchObject({
      refusal: 'already-announced',
    });
  });

  it('need a reader anew where they changed, and no other language does', () => {
    const { he, ...rest } = someBulletinFacts().words;
    const changed = published({ words: { ...rest, he: { ...he, known: 'אחרת' } } });
    const releases = { en: release('own'), he: release('own') };
    expect(standingReleases(releases, published(), changed)).toEqual({ en: releases.en });
    expect(standingReleases(releases, undefined, published())).toEqual({});
  });

  it('are those of the statement, whatever its kind', () => {
    const corrected = { kind: 'corrected', facts: someBulletinFacts(), correction: inAll('At ten.') } as const;
    const noNews = { kind: 'no-news', facts: someBulletinFacts() } as const;
    const { en } = someBulletinFacts().words;
    expect([published(), noNews, corrected, released, withdrawn].map((one) => wordsIn(one, 'en'))).toEqual([
      en,
      en,
      [en, 'At ten.'],
      ['Water is back', 'It runs.'],
      'It was another street.',
    ]);
  });

  it('are missing in each served language that nobody stands for', () => {
    expect(unreleased({ releases: { he: release('own') } }, ['en', 'he'])).toEqual(['en']);
  });

  it('go out with one person only where all of them are sentences of the kit', () => {
    const releases = { en: release('kit'), he: release('own') };
    expect([
      isKitAlone({ releases }, ['en']),
      isKitAlone({ releases }, ['en', 'he']),
      isKitAlone({ releases }, ['ar']),
    ]).toEqual([true, false, false]);
  });

  it('are released by each for themselves', () => {
    expect(releaseWords(aDraftedBulletin(), 'ar', by(rana))).toMatchObject({
      kind: 'changed',
      to: { releases: { ar: { by: rana } } },
    });
  });
});
