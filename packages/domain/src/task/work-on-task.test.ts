import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../calendar/business-calendar.ts';
import { noticeIdOf, staffIdSchema, subjectIdSchema } from '../ids.ts';
import { aMessage, morning } from '../message/message.fixture.ts';
import { planCall } from './plan-call.ts';
import { type Task, taskSchema, taskStates } from './task.ts';
import { type TaskStep, workOnTask } from './work-on-task.ts';

const by = staffIdSchema.parse('ann');
const call = planCall({
  subjectId: subjectIdSchema.parse('delay-1'),
  message: aMessage({ route: 'call' }),
  calendar: defaultBusinessCalendar,
  now: morning,
});
const work = (task: Task, step: TaskStep): Task => {
  const worked = workOnTask(task, step, { by, now: morning });
  if (worked === 'impossible') throw new Error('impossible');
  return taskSchema.parse(worked);
};

describe('a person’s step on a task', () => {
  it.each([
    ['taken', ['open', 'in-progress'], 'in-progress'],
    ['released', ['in-progress'], 'open'],
    ['called', ['open', 'in-progress'], 'in-progress'],
    ['done', ['open', 'in-progress'], 'done'],
    ['reopened', ['done', 'cancelled'], 'open'],
  ] as const)('%s is possible from %j only, and leads to %s', (did, from, to) => {
    for (const state of taskStates) {
      const worked = workOnTask({ ...call, state }, { did }, { by, now: morning });
      expect([state, worked === 'impossible' ? worked : worked.state]).toEqual([
        state,
        from.some((each) => each === state) ? to : 'impossible',
      ]);
    }
  });

  it('ends a call that reached the customer, and no other', () => {
    expect(work(call, { did: 'called', outcome: 'reached' }).state).toBe('done');
    expect(work(call, { did: 'called', outcome: 'no-answer' }).state).toBe('in-progress');
    const choice: Task = {
      ...call,
      work: { kind: 'choice', noticeId: noticeIdOf(call.subjectId, 1), option: { kind: 'wait' } },
    };
    expect(work(choice, { did: 'called', outcome: 'reached' }).state).toBe('in-progress');
  });

  it('notes who holds it, and lets go', () => {
    const taken = work(call, { did: 'taken' });
    expect(taken).toMatchObject({ assignee: by, revision: 2 });
    expect(work(taken, { did: 'released' }).assignee).toBeUndefined();
    expect(work({ ...taken, state: 'done' }, { did: 'reopened' }).assignee).toBeUndefined();
  });

  it('is on record with its note, and the first entry stays whatever comes', () => {
    let task = call;
    for (let count = 0; count < 130; count += 1)
      task = work(task, { did: 'called', outcome: 'no-answer', note: `${count}` });
    expect(task.history).toHaveLength(100);
    expect(task.history[0]).toEqual(call.history[0]);
    expect(task.history.at(-1)).toMatchObject({ did: 'called', outcome: 'no-answer', note: '129', by, at: morning });
    expect(task.revision).toBe(131);
  });
});
