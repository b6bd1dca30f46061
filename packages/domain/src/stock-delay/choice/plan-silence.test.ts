import { expect, test } from 'vitest';
import { addMs, dayMs } from '../../instant.ts';
import { type Task, taskSchema } from '../../task/task.ts';
import { calendar, choose, customerId, recorded, said, silenceTask, start } from './choice.fixture.ts';
import { owesAnswer, planSilence, takeBackSilence } from './plan-silence.ts';
import { roundOf } from './round.ts';

const answerBy = addMs(start, 15 * dayMs);
const rule = { kind: 'not-a-yes', answerBy, action: 'hold' } as const;

function settle(ask: Partial<Parameters<typeof planSilence>[0]> = {}) {
  const { delay } = said(['declared', 'revised']);
  return planSilence({ delay, customerId, rule, toldAt: start, standing: undefined, calendar, now: answerBy, ...ask });
}

test('silence is settled from the last moment to answer on, for those who were told before it', () => {
  expect(settle()).toMatchObject({ write: 'create', task: { id: 'silence~delay-1~c-1', state: 'open', revision: 1 } });
  for (const ask of [
    { now: addMs(answerBy, -1) },
    { toldAt: undefined },
    { toldAt: answerBy },
    { rule: { kind: 'agrees' } as const },
    { rule: undefined },
    { delay: said([]).delay },
  ]) {
    expect(settle(ask)).toBeUndefined();
  }
  expect(settle({ rule: { ...rule, action: 'refund' } })?.task.dueAt).toBe(addMs(answerBy, 7 * dayMs));
  expect(settle({ standing: silenceTask('done', 'hold') })).toMatchObject({
    write: 'update',
    task: { state: 'open', revision: 4, work: { noticeId: 'delay-1.v2' } },
  });
});

test('an answer is owed until one counts, or until something was done about it in this round', () => {
  const { delay, versions } = said(['declared', 'revised']);
  const round = roundOf(delay, versions);
  if (!round) throw new Error('no round');
  const owes = (choice: Task | undefined, silence: Task | undefined) => owesAnswer({ round, choice, silence });
  expect(owes(undefined, undefined)).toBe(true);
  expect(owes(recorded(choose(0)), undefined)).toBe(true);
  expect(owes(recorded(choose(4)), undefined)).toBe(false);
  expect(owes(undefined, silenceTask('open', 'hold'))).toBe(false);
  expect(owes(undefined, silenceTask('in-progress', 'hold'))).toBe(false);
  expect(owes(undefined, silenceTask('done', 'hold'))).toBe(true);
  expect(owes(undefined, silenceTask('done', 'hold', 'delay-1.v2'))).toBe(false);
});

test('an answer takes back what silence began, only while nobody works on it', () => {
  expect(takeBackSilence(silenceTask('open', 'hold'), start)).toMatchObject({ state: 'cancelled', revision: 4 });
  for (const state of ['in-progress', 'done', 'cancelled'] as const) {
    expect(takeBackSilence(silenceTask(state, 'hold'), start)).toBeUndefined();
  }
});

test('however long its history, a task of silence stays readable and says how it came about', () => {
  const silence = silenceTask('open', 'hold');
  const taken = Array.from({ length: 99 }, () => ({ at: start, by: 'staff-2', did: 'taken' as const }));
  const long = { ...silence, history: [...silence.history, ...taken] };
  for (const task of [takeBackSilence(long, start), settle({ standing: { ...long, state: 'done' } })?.task])
    expect(taskSchema.parse(task).history[0]).toMatchObject({ did: 'created' });
});
