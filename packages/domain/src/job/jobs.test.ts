import { describe, expect, it } from 'vitest';
import { taskSchema } from '../task/task.ts';
import { jobsOf } from './jobs.ts';
import { toyJob, toyJobs } from './toy-job.fixture.ts';

const content = { job: 'toy', says: 'begun', toys: [{ name: 'Kite' }], painted: 'red' };

describe('the jobs of a Kesher', () => {
  it('are found by the name in a notice, and an unknown one is said to be', () => {
    expect(toyJobs.of(content)).toBe(toyJob);
    expect(() => toyJobs.of({ job: 'chess' })).toThrow('There is no job "chess" in this Kesher.');
  });

  it('are each there once', () => {
    expect(() => jobsOf([toyJob, { ...toyJob }])).toThrow('Two jobs share a name.');
  });

  it('read what is theirs and take nothing from it', () => {
    expect(toyJobs.contentSchema.parse(content)).toEqual(content);
  });

  it('refuse what their job cannot read, and name the field', () => {
    expect(toyJobs.contentSchema.safeParse({ ...content, says: 'maybe' }).error?.issues).toMatchObject([
      { path: ['says'] },
    ]);
    expect(toyJobs.contentSchema.safeParse({ job: 'chess' }).error?.issues).toMatchObject([{ path: ['job'] }]);
    expect(toyJobs.contentSchema.safeParse({ toys: [] }).error?.issues).toMatchObject([{ path: ['job'] }]);
  });

  it('say whether one of them can read what is a customer’s own', () => {
    expect(toyJobs.canRead({ colour: 'red', customerId: 'C-1' })).toBe(true);
    expect(toyJobs.canRead({ colour: 7 })).toBe(false);
  });

  it('read what their tasks ask for, and tell the steps that are more than steps', () => {
    expect(toyJobs.workSchema.parse({ kind: 'toy', colour: 'red' })).toEqual({ kind: 'toy', colour: 'red' });
    expect(toyJobs.workSchema.safeParse({ kind: 'toy' }).success).toBe(false);
    expect(toyJobs.workSchema.safeParse({ kind: 'chess' }).success).toBe(false);
    const at = '2026-11-22T08:00:00.000Z';
    const task = taskSchema.parse({
      id: 'toy~s~c',
      subjectId: 's',
      work: { kind: 'toy', colour: 'red' },
      state: 'open',
      dueAt: at,
      createdAt: at,
      history: [{ at, by: 'system', did: 'created' }],
      revision: 1,
    });
    const told = { kind: 'known' as const, id: 'e-1', at: task.createdAt };
    const telling = jobsOf([{ ...toyJob, entriesOfStep: () => [told] }]);
    const [step] = task.history;
    expect(step && telling.entriesOfStep(task, step, 'e-1')).toEqual([told]);
    expect(step && toyJobs.entriesOfStep(task, step, 'e-1')).toBeUndefined();
    expect(step && toyJobs.entriesOfStep({ ...task, work: { kind: 'chess' } }, step, 'e-1')).toBeUndefined();
  });
});
