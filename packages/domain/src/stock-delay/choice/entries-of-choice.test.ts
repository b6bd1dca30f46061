import { expect, it } from 'vitest';
import { taskSchema } from '../../task/task.ts';
import { entriesOfChoice } from './entries-of-choice.ts';

const at = '2026-11-22T08:00:00.000Z';
const task = (work: object, step: object) =>
  taskSchema.parse({
    id: 'choice~d~c',
    subjectId: 'd',
    customerId: 'c',
    work: { noticeId: 'd.v1', option: { kind: 'wait' }, ...work },
    state: 'open',
    dueAt: at,
    createdAt: at,
    history: [{ at, by: 'customer', did: 'created', ...step }],
    revision: 1,
  });
const told = (work: object, step: object = {}) => {
  const one = task(work, step);
  return one.history.flatMap((done): unknown[] => entriesOfChoice(one, done, 'e-1') ?? ['as any']);
};

it('tells what was chosen, the word for it only where it is one of ours', () => {
  const [entry] = told({ kind: 'choice' }, { chose: 'wait' });
  expect(entry).toMatchObject({ kind: 'choice', did: 'chose', chose: 'wait', option: { kind: 'wait' } });
  expect(told({ kind: 'choice' }, { chose: 'a kite' })[0]).not.toHaveProperty('chose');
});

it('leaves to others what is no step of a choice', () => {
  expect(told({ kind: 'choice' }, { by: 'ann', did: 'taken' })).toEqual(['as any']);
  expect(told({ kind: 'silence', action: 'hold' })).toEqual(['as any']);
  expect(told({ kind: 'toy' })).toEqual(['as any']);
});
