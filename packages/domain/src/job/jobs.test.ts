import { describe, expect, it } from 'vitest';
import { savedSettings } from '../business/settings.fixture.ts';
import { settingsSchemaOf } from '../business/settings-store.ts';
import { subjectIdSchema } from '../ids.ts';
import { morning } from '../message/message.fixture.ts';
import { taskSchema } from '../task/task.ts';
import type { Job } from './job.ts';
import { jobsOf } from './jobs.ts';
import { toyJob, toyJobs } from './toy-job.fixture.ts';

const { settingsSchema: _unset, mattersOf: _none, ...silentJob } = toyJob;
const task = taskSchema.parse({
  id: 'toy~toy-1~c-1',
  subjectId: 'toy-1',
  work: { kind: 'toy', colour: 'red' },
  state: 'open',
  dueAt: morning,
  createdAt: morning,
  history: [{ at: morning, by: 'system', did: 'created' }],
  revision: 1,
});
const quietJob = { ...silentJob, name: 'quiet' };
const content = { job: 'toy', says: 'begun', toys: [{ name: 'Kite' }], painted: 'red' };

describe('the jobs of a Kesher', () => {
  it('are found by the name in a notice, and an unknown one is said to be', () => {
    expect(toyJobs.of(content)).toBe(toyJob);
    expect(() => toyJobs.of({ job: 'chess' })).toThrow('There is no job "chess" in this Kesher.');
  });

  it('are each there once', () => {
    expect(toyJobs.all).toEqual([toyJob]);
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

  it('show the tasks of a job to all, but where it has a queue of its own', () => {
    const work = { kind: 'toy', colour: 'red' };
    expect(toyJobs.isShownToAll(work)).toBe(true);
    expect(jobsOf<Job>([{ ...toyJob, ownQueue: true }]).isShownToAll(work)).toBe(false);
    expect(toyJobs.isShownToAll({ kind: 'promise', text: 'Yael calls back' })).toBe(true);
  });

  it('say whether one of them can read what is a customer’s own', () => {
    expect(toyJobs.canRead({ colour: 'red', customerId: 'C-1' })).toBe(true);
    expect(toyJobs.canRead({ colour: 7 })).toBe(false);
  });

  it('read what is set for them, take nothing else, and name what they cannot read', () => {
    const quiet = jobsOf<Job>([toyJob, quietJob]);
    const schema = settingsSchemaOf(quiet);
    const set = { ...savedSettings, languages: ['he'], favourite: 'red' };
    expect(schema.parse({ ...set, pk: 'settings' })).toEqual(set);
    expect(schema.safeParse({ ...set, favourite: 7 }).error?.issues).toMatchObject([{ path: ['favourite'] }]);
  });

  it('say what customers decided and where matters stand, each for itself', () => {
    const known = { messages: [], notices: new Map(), tasks: [] };
    const matter = {
      job: 'toy',
      subjectId: subjectIdSchema.parse('toy-1'),
      kind: 'service' as const,
      openedAt: morning,
    };
    const end = {
      productIds: new Set<never>(),
      at: morning,
      chose: { kind: 'swap', state: 'open' as const },
      isGivenBack: false,
    };
    const telling = jobsOf<Job>([quietJob, { ...toyJob, endsOfLines: () => [end], mattersOf: () => [matter] }]);
    expect(telling.mattersOf(known)).toEqual([matter]);
    expect(telling.endsOfLines(known)).toEqual([end]);
    expect(toyJobs.mattersOf({ ...known, tasks: [task, { ...task, work: { kind: 'chess' } }] })).toEqual([matter]);
  });

  it('read what their tasks ask for, and tell the steps that are more than steps', () => {
    expect(toyJobs.workSchema.parse({ kind: 'toy', colour: 'red' })).toEqual({ kind: 'toy', colour: 'red' });
    expect(toyJobs.workSchema.safeParse({ kind: 'toy' }).success).toBe(false);
    expect(toyJobs.workSchema.safeParse({ kind: 'chess' }).success).toBe(false);
    const told = { kind: 'painted', id: 'e-1', at: task.createdAt, taskId: task.id, subjectId: task.subjectId };
    const telling = jobsOf([{ ...toyJob, entriesOfStep: () => [told] }]);
    const [step] = task.history;
    expect(step && telling.entriesOfStep(task, step, 'e-1')).toEqual([told]);
    expect(step && toyJobs.entriesOfStep(task, step, 'e-1')).toBeUndefined();
    expect(step && toyJobs.entriesOfStep({ ...task, work: { kind: 'chess' } }, step, 'e-1')).toBeUndefined();
  });
});
