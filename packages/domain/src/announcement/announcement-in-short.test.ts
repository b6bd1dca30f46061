import { describe, expect, it } from 'vitest';
import { toyJob } from '../job/toy-job.fixture.ts';
import { announcementInShortSchema } from './announcement-in-short.ts';

const at = '2026-11-22T09:00:00.000Z';
const record = {
  id: 'toy-1',
  toys: [{ name: 'Kite' }],
  stage: 'open',
  version: 1,
  promises: [],
  createdBy: 'ann',
  createdAt: at,
  revision: 2,
  wakeAt: at,
};
const draft = { stage: 'editing', changedBy: 'ann', changedAt: at };
const live = { noticeId: 'toy-1.v1', publishedBy: 'ann', publishedAt: at, decidedAt: at, published: false };
const inShort = (of: object) => toyJob.announcementSchema.parse({ ...record, ...of });

describe('an announcement in short', () => {
  it('tells which statement is live and which is drafted, with their promises, and none of their facts', () => {
    const told = inShort({
      live: { ...live, statement: { says: 'begun', nextUpdateBy: at } },
      draft: { ...draft, statement: { says: 'over' } },
    });
    expect(told).toEqual({
      job: 'toy',
      id: 'toy-1',
      about: [{ name: 'Kite' }],
      stage: 'open',
      version: 1,
      promises: [],
      createdBy: 'ann',
      createdAt: at,
      revision: 2,
      live: { ...live, says: 'begun', nextUpdateBy: at },
      draft: { ...draft, says: 'over' },
    });
    expect(announcementInShortSchema.parse(told)).toEqual(told);
  });

  it('is there also of what says nothing any more, and nothing yet', () => {
    const discarded = inShort({ stage: 'discarded' });
    expect(discarded).toMatchObject({ about: [{ name: 'Kite' }], stage: 'discarded' });
    expect(Object.keys(discarded)).not.toContain('live');
    expect(Object.keys(discarded)).not.toContain('draft');
  });
});
