import { describe, expect, it } from 'vitest';
import { toyJobs } from '../job/toy-job.fixture.ts';
import { taskSchema, taskSchemaOf } from './task.ts';
import { isCoreWork, noticeIdOfWork, taskWorkSchema } from './task-work.ts';

const task = {
  id: 'toy~s~c',
  subjectId: 's',
  work: { kind: 'toy', colour: 'red' },
  state: 'open',
  dueAt: '2026-11-23T08:00:00.000Z',
  createdAt: '2026-11-22T08:00:00.000Z',
  history: [{ at: '2026-11-22T08:00:00.000Z', by: 'system', did: 'created', chose: 'a kite' }],
  revision: 1,
};

describe('what a task asks for', () => {
  it('is carried whole where it belongs to a job', () => {
    expect(taskSchema.parse(task)).toEqual(task);
    expect(isCoreWork(taskWorkSchema.parse(task.work))).toBe(false);
  });

  it('is read by the house where it belongs to no job, and no job takes it over', () => {
    expect(isCoreWork(taskWorkSchema.parse({ kind: 'promise', text: ' Yael calls back ' }))).toBe(true);
    expect(taskWorkSchema.safeParse({ kind: 'promise', colour: 'red' }).success).toBe(false);
    expect(taskWorkSchema.safeParse({ kind: 'Toy' }).success).toBe(false);
  });

  it('names its notice, whichever job it is of, where it is about one', () => {
    expect(noticeIdOfWork({ kind: 'toy', noticeId: 'toy-1.v1' })).toBe('toy-1.v1');
    expect(noticeIdOfWork({ kind: 'toy', noticeId: 7 })).toBeUndefined();
    expect(noticeIdOfWork({ kind: 'promise', text: 'Yael calls back' })).toBeUndefined();
  });

  it('is unreadable in a store when neither the house nor a job can read it', () => {
    const stored = taskSchemaOf(toyJobs);
    expect(stored.parse(task)).toEqual(task);
    expect(stored.safeParse({ ...task, work: { kind: 'toy' } }).error?.issues).toMatchObject([{ path: ['work'] }]);
    expect(stored.safeParse({ ...task, work: { kind: 'chess' } }).success).toBe(false);
    expect(stored.safeParse({ ...task, work: { kind: 'promise', text: 'Yael calls back' } }).success).toBe(true);
  });
});
