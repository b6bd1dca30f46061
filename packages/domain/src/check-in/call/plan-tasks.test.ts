import { describe, expect, it } from 'vitest';
import { addMs, hourMs, minuteMs } from '../../instant.ts';
import { taskSchema } from '../../task/task.ts';
import { aCheckIn, noon, samar } from '../check-in.fixture.ts';
import type { CheckIn } from '../check-in.ts';
import { askingOf, planTasks, taskIdsOf, wantedOf } from './plan-tasks.ts';

const later = addMs(noon, hourMs);
const calling = aCheckIn({ state: 'calling', callBy: later });
const flagged = aCheckIn({
  state: 'answered',
  escalation: {
    because: 'flag',
    since: noon,
    level: 0,
    asked: [samar],
    acknowledgeBy: addMs(noon, 15 * minuteMs),
    skipped: [],
    isLast: false,
  },
});
const plan = (checkIn: CheckIn, standing: Parameters<typeof planTasks>[1] = []) =>
  planTasks(askingOf(checkIn), standing, noon);
const [call] = plan(calling).create;
if (call === undefined) throw new Error('a call');

describe('the tasks of a check-in', () => {
  it('are a call with its deadline, found again by its id', () => {
    expect(taskSchema.parse(call)).toEqual(call);
    expect(call).toMatchObject({ id: 'check-in-call~Encounter:e-1~p-1', dueAt: later, state: 'open' });
    expect(taskIdsOf(calling)[0]).toBe(call.id);
    expect(plan(calling, [call])).toEqual({ create: [], update: [] });
  });

  it.each([
    ['no call before its time', aCheckIn({ state: 'calling', callBy: later, next: { does: 'call', at: later } }), []],
    ['none without its deadline', aCheckIn({ state: 'calling' }), []],
    ['a flag until it is acknowledged', flagged, ['check-in-flag']],
    [
      'none after',
      {
        ...flagged,
        escalation: flagged.escalation && { ...flagged.escalation, acknowledged: { by: samar, at: noon } },
      },
      [],
    ],
    ['a number that is missing', aCheckIn({ cannotReach: 'country-missing' }), ['check-in-number']],
    [
      'a number that was wrong',
      aCheckIn({ state: 'not-reached', attempts: [{ at: noon, by: samar, outcome: 'wrong-number' }] }),
      ['check-in-number'],
    ],
    ['nothing where nobody was there', aCheckIn({ state: 'not-reached' }), []],
    ['nothing of what was taken back', aCheckIn({ state: 'cancelled', cannotReach: 'no-address' }), []],
  ] as const)('are %s', (_what, checkIn, kinds) => {
    expect(plan(checkIn).create.map(({ work }) => work.kind)).toEqual(kinds);
  });

  it('end as done, or as cancelled with the check-in', () => {
    expect(plan(aCheckIn(), [call]).update).toMatchObject([{ id: call.id, state: 'done', revision: 2 }]);
    const cancelled = plan(aCheckIn({ state: 'cancelled' }), [call]).update;
    expect(cancelled).toMatchObject([{ state: 'cancelled', history: [{}, { did: 'cancelled' }] }]);
    expect(plan(aCheckIn({ state: 'cancelled' }), cancelled).update).toEqual([]);
  });

  it('stay as they were written for a later state, whoever comes late with an older one', () => {
    const [later] = plan({ ...calling, revision: 3 }).create;
    if (later === undefined) throw new Error('a call');
    expect(later.work).toMatchObject({ asOf: 3 });
    expect(plan(aCheckIn({ revision: 2 }), [later])).toEqual({ create: [], update: [] });
    expect(plan(aCheckIn({ revision: 4 }), [later]).update).toMatchObject([{ state: 'done', work: { asOf: 4 } }]);
    // What was written before there was such a mark, or cannot be read, is anybody's.
    for (const work of [{ kind: 'check-in-call', checkInId: later.subjectId }, { kind: 'check-in-call' }])
      expect(plan(aCheckIn(), [{ ...later, work }]).update).toMatchObject([{ state: 'done' }]);
  });

  it('are asked for by the check-in as it stands', () => {
    expect([calling, aCheckIn()].map((checkIn) => wantedOf(checkIn).has('check-in-call'))).toEqual([true, false]);
  });

  it('open again for the next call, and move with its deadline', () => {
    const done = plan(aCheckIn(), [{ ...call, assignee: samar }]).update;
    const next = { ...calling, callBy: addMs(later, hourMs) };
    expect(plan(next, done).update).toMatchObject([
      { state: 'open', dueAt: next.callBy, history: [{}, {}, { did: 'reopened' }] },
    ]);
    expect(plan(next, done).update[0]).not.toHaveProperty('assignee');
    const taken = { ...call, state: 'in-progress' as const, assignee: samar };
    expect(plan(next, [taken]).update).toMatchObject([{ state: 'in-progress', assignee: samar, dueAt: next.callBy }]);
    expect(plan(next, [call]).update).toMatchObject([
      { state: 'open', dueAt: next.callBy, history: [{}, { did: 'changed' }] },
    ]);
  });
});
