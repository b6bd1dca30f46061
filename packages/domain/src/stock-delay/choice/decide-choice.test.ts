import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMs, dayMs, hourMs, type Instant, minuteMs } from '../../instant.ts';
import { type Task, taskSchema } from '../../task/task.ts';
import { calendar, choose, facts, type Kind, options, recorded, said, silenceTask, start } from './choice.fixture.ts';
import { changeClosedBy, dueOfChoice, isAnswered } from './decide-choice.ts';
import { roundOf } from './round.ts';

test.each([
  [0, 'done', start],
  [1, 'open', '2026-11-22T16:00:00.000Z'],
  [2, 'open', '2026-11-22T16:00:00.000Z'],
  [3, 'open', '2026-11-22T16:00:00.000Z'],
  [4, 'open', addMs(start, 5 * dayMs)],
])('option %i becomes a task that is %s, due %s', (index, state, dueAt) => {
  const task = recorded(choose(index));
  expect(task).toMatchObject({ id: 'choice~delay-1~c-1', state, dueAt, revision: 1, work: { option: options[index] } });
});

test('a choice that ends the wait keeps what it cost and which promise ended with it', () => {
  expect(recorded(choose(4)).work).toMatchObject({
    sum: { amountMinor: 69_800, currency: 'ILS' },
    endsPromiseOf: facts.nextUpdateBy,
  });
  expect(recorded(choose(1)).work).toMatchObject({ endsPromiseOf: facts.nextUpdateBy });
  for (const index of [0, 3]) {
    expect(recorded(choose(index)).work).not.toHaveProperty('endsPromiseOf');
    expect(recorded(choose(index)).work).not.toHaveProperty('sum');
  }
});

test('a deadline counts opening hours only', () => {
  const thursdayNoon = '2026-11-26T10:00:00.000Z' as Instant;
  const option = options[1];
  if (!option) throw new Error('no option');
  // Six hours are left on Thursday, two more on Friday from 9:00.
  expect(dueOfChoice({ option, calendar, now: thursdayNoon })).toBe('2026-11-27T09:00:00.000Z');
});

test.each([
  ['outdated', { noticeId: 'delay-1.v9' }, 1],
  ['no-such-option', {}, 5],
  ['no-such-option', {}, -1],
  ['no-such-option', {}, Number.NaN],
  ['not-waiting', { lines: [] }, 1],
  ['over', { kinds: ['declared', 'resolved'] as Kind[] }, 0],
  ['over', { kinds: ['declared', 'withdrawn'] as Kind[] }, 0],
  ['over', { kinds: [] as Kind[] }, 0],
  ['in-progress', { silence: silenceTask('in-progress', 'refund') }, 1],
  ['done', { silence: silenceTask('done', 'refund') }, 1],
] as const)('is refused as %s: %o', (refusal, ask, index) => {
  expect(choose(index, ask as Parameters<typeof choose>[1])).toEqual({ kind: 'refused', refusal });
});

test.each([silenceTask('open', 'refund'), silenceTask('done', 'hold'), silenceTask('cancelled', 'refund')])(
  'what silence began keeps nobody from choosing while it can be taken back: %o',
  (silence) => {
    expect(choose(1, { silence }).kind).toBe('record');
  },
);

test('what staff have begun or done is not changed, waiting always may be', () => {
  const open = recorded(choose(1));
  for (const state of ['in-progress', 'done'] as const) {
    const standing = { ...open, state };
    expect(changeClosedBy(standing)).toBe(state);
    expect(choose(0, { standing })).toEqual({ kind: 'refused', refusal: state });
    expect(choose(1, { standing })).toEqual({ kind: 'unchanged', task: standing });
  }
  const waiting = recorded(choose(0));
  expect(changeClosedBy(waiting)).toBeUndefined();
  expect(recorded(choose(1, { standing: waiting }))).toMatchObject({ state: 'open', revision: 2 });
  expect(changeClosedBy(silenceTask('done', 'hold'))).toBeUndefined();
});

test('a choice that staff cancelled is taken up again, one that is open is changed', () => {
  const open = recorded(choose(1));
  expect(changeClosedBy(open)).toBeUndefined();
  expect(recorded(choose(4, { standing: open })).history.at(-1)).toMatchObject({ did: 'changed', chose: 'refund' });
  const reopened = recorded(choose(1, { standing: { ...open, state: 'cancelled' } }));
  expect(reopened.history).toContainEqual(expect.objectContaining({ did: 'reopened', chose: 'alternative' }));
});

test('however somebody presses, one task stands, each revision follows the one before, and a repeat changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ index: fc.nat(5), state: fc.constantFrom(undefined, 'in-progress', 'done', 'cancelled') })),
      (presses) => {
        let standing: Task | undefined;
        let now = start;
        for (const { index, state } of presses) {
          now = addMs(now, minuteMs);
          if (standing && state) standing = { ...standing, state };
          const decision = choose(index, { standing, now });
          if (decision.kind !== 'record') continue;
          expect(decision.write).toBe(standing ? 'update' : 'create');
          expect(decision.task.revision).toBe((standing?.revision ?? 0) + 1);
          standing = taskSchema.parse(decision.task);
          expect(standing.id).toBe('choice~delay-1~c-1');
          expect(standing.dueAt >= now).toBe(true);
          expect(choose(index, { standing, now: addMs(now, hourMs) })).toEqual({ kind: 'unchanged', task: standing });
        }
      },
    ),
  );
});

test('a yes to an earlier date is no yes to a later one; what staff arrange still stands', () => {
  const waiting = recorded(choose(0));
  const refunding = recorded(choose(4));
  const { delay, versions } = said(['declared', 'revised']);
  const round = roundOf(delay, versions);
  if (!round) throw new Error('no round');
  expect(isAnswered(waiting, round)).toBe(false);
  expect(isAnswered(refunding, round)).toBe(true);
  expect(isAnswered({ ...refunding, state: 'cancelled' }, round)).toBe(false);
  expect(isAnswered(silenceTask('open', 'hold'), round)).toBe(false);
  const renewed = recorded(choose(0, { kinds: ['declared', 'revised'], standing: waiting }));
  expect(renewed).toMatchObject({ state: 'done', revision: 2, work: { noticeId: 'delay-1.v2' } });
  expect(isAnswered(renewed, round)).toBe(true);
});
