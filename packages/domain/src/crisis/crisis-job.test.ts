import { describe, expect, it } from 'vitest';
import type { Job } from '../job/job.ts';
import { aDraftedBulletin, aLiveBulletin, noa, opened, published, released } from './crisis.fixture.ts';
import { crisisJob, crisisSettingsSchema } from './crisis-job.ts';

const { id: subjectId, crisisId, title: crisis, number, segments } = aDraftedBulletin();
const content = { job: 'crisis-notice', crisisId, crisis, number, segments, statement: published() };

const job: Job = crisisJob;

describe('crisis notices as a job', () => {
  it('go in the lane of crises', () => {
    expect(job.laneOf({ subjectId, content })).toBe('crisis');
  });

  it('say in short what they are about and when the next word comes', () => {
    const about = [{ name: 'No water in the north', names: crisis }];
    expect(crisisJob.inShort(content)).toEqual({
      job: 'crisis-notice',
      says: 'published',
      about,
      nextUpdateBy: '2026-11-29T06:00:00.000Z',
    });
    expect(crisisJob.inShort({ ...content, statement: released })).toEqual({
      job: 'crisis-notice',
      says: 'released',
      about,
    });
  });

  it('are listed beside the announcements of other jobs', () => {
    expect(crisisJob.announcementSchema.parse(aLiveBulletin())).toMatchObject({
      job: 'crisis-notice',
      live: { says: 'published', nextUpdateBy: '2026-11-29T06:00:00.000Z' },
    });
    const ending = { statement: released, stage: 'editing', changedBy: noa, changedAt: opened };
    expect(crisisJob.announcementSchema.parse(aDraftedBulletin({ draft: ending })).draft).not.toHaveProperty(
      'nextUpdateBy',
    );
  });

  it('take of the settings what is theirs, and speak to public bodies’ readers only where that is set', () => {
    expect(crisisSettingsSchema.parse({ sender: {}, isPublicBody: true })).toEqual({ isPublicBody: true });
  });
});
