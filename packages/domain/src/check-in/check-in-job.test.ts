import { describe, expect, it } from 'vitest';
import { jobsOf } from '../job/jobs.ts';
import { toyJob } from '../job/toy-job.fixture.ts';
import { checkInJob } from './check-in-job.ts';

describe('check-ins as a job', () => {
  const jobs = jobsOf([toyJob, checkInJob]);
  const call = { caller: 'Samar', at: '2026-11-29T14:00:00.000Z', phone: '+97246123471' };

  it('goes out in the lane of care, and is told in short without what was done', () => {
    const content = { job: 'check-in', says: 'announce-call', call };
    expect(checkInJob.laneOf()).toBe('care');
    expect(checkInJob.inShort(content)).toEqual({ job: 'check-in', says: 'announce-call', about: [] });
  });

  it('reads what it says, what is one person’s own and what its tasks ask for, beside another job', () => {
    expect(jobs.contentSchema.safeParse({ job: 'check-in', says: 'ask' }).success).toBe(true);
    expect(jobs.contentSchema.safeParse({ job: 'check-in', says: 'announce-call' }).success).toBe(false);
    expect(jobs.canRead({ checkInId: 'Encounter:e-1' })).toBe(true);
    expect(jobs.workSchema.safeParse({ kind: 'check-in-call', checkInId: 'Encounter:e-1' }).success).toBe(true);
    expect(jobs.workSchema.safeParse({ kind: 'check-in-call' }).success).toBe(false);
  });
});
