import { describe, expect, it } from 'vitest';
import { addMs, dayMs } from '../instant.ts';
import { aMessage, morning } from '../message/message.fixture.ts';
import { noticeSchema } from '../notice/notice.ts';
import { taskSchema } from '../task/task.ts';
import { overviewOf } from './overview.ts';
import { storedEntrySchema } from './stored-entry.ts';
import { aChoice, at, by, hours, jobs, notice, noticeId, promised, rows, written } from './timeline.fixture.ts';
import { type CustomerRows, timelineOf } from './timeline-of.ts';

describe('the eight questions', () => {
  const answer = (wanted: Partial<CustomerRows>, now = hours(24)) => {
    const all = rows(wanted);
    const { customer, tasks } = all;
    const matters = jobs.mattersOf(all);
    return overviewOf(timelineOf(all, at(now)), { tasks, matters, knownSince: customer.createdAt, now });
  };

  it('are answered for somebody whom nothing happened with', () => {
    expect(answer({})).toMatchObject({
      history: { in: 0, out: 0, missed: 0, knownSince: addMs(morning, -30 * dayMs) },
      theyReachedUs: undefined,
      weReachedThem: undefined,
      latest: undefined,
      solved: undefined,
      openTasks: [],
      promised: [],
      learned: [],
    });
  });

  it('tell reached from tried, in and out, by channel', () => {
    const { history, theyReachedUs, weReachedThem, latest } = answer({
      messages: [
        aMessage({ state: 'bounced', bouncedAt: hours(1), reason: 'bounced' }),
        aMessage({ route: 'sms', state: 'accepted', acceptedAt: hours(2), next: [] }),
      ],
      tasks: [aChoice()],
      written: [written('call-0001', hours(5), { direction: 'out', outcome: 'no-answer' })],
    });
    expect(history).toMatchObject({ in: 2, out: 1, missed: 2, channels: { email: 0, sms: 1, call: 0, page: 2 } });
    expect(history.firstContactAt).toBe(hours(2));
    expect(theyReachedUs).toMatchObject({ at: hours(3), channel: 'page', outcome: 'chose', subjectId: 'delay-1' });
    expect(weReachedThem).toMatchObject({ at: hours(2), channel: 'sms', notice: { says: 'begun' } });
    expect(latest).toMatchObject({ at: hours(5), reached: false, outcome: 'no-answer', by: 'ann' });
  });

  it('say whether it is solved, and what came up since', () => {
    const solved = written('call-0001', hours(4), { direction: 'out', outcome: 'reached', solved: true });
    expect(answer({ written: [solved] })).toMatchObject({ solved: { solved: true, by: 'ann' }, newSince: undefined });
    const again = written('call-0002', hours(6), { direction: 'in', outcome: 'reached', about: 'The leg is broken' });
    expect(answer({ written: [solved, again] })).toMatchObject({
      solved: { solved: true, at: hours(4) },
      newSince: { at: hours(6), about: 'The leg is broken' },
    });
  });

  it('name the latest promise of each delay, none that was withdrawn, and who made it where nobody has it', () => {
    const { assignee: _nobody, ...unassigned } = promised;
    const second = { ...promised, id: taskSchema.shape.id.parse('promise~x~c-1'), dueAt: hours(9), history: [] };
    const later = aMessage({ noticeId: 'delay-1.v2', state: 'accepted', acceptedAt: hours(2), next: [] });
    const v2 = noticeSchema.parse({
      ...notice,
      id: 'delay-1.v2',
      version: 2,
      content: { job: 'toy', says: 'over', toys: [{ name: 'Table' }] },
    });
    const { promised: named, openTasks } = answer({
      messages: [
        aMessage({ state: 'delivered', acceptedAt: hours(1), next: [] }),
        later,
        aMessage({ route: 'sms', state: 'ready', next: [] }),
        aMessage({ noticeId: 'delay-9.v1', state: 'accepted', acceptedAt: hours(1), next: [] }),
      ],
      notices: new Map([
        [noticeId, notice],
        [v2.id, v2],
      ]),
      tasks: [
        unassigned,
        { ...second, assignee: undefined },
        { ...promised, id: taskSchema.shape.id.parse('promise~y~c-1'), dueAt: hours(3) },
        { ...promised, state: 'cancelled' },
        aChoice({ state: 'done' }),
        aChoice({ id: 'choice~delay-2~c-1', state: 'in-progress' }),
      ],
    });
    // What has come promises nothing more, though an earlier version did.
    expect(named.map(({ by: whose, dueAt }) => [whose, dueAt])).toEqual([
      [undefined, hours(9)],
      ['ann', hours(5)],
      ['ann', hours(3)],
    ]);
    expect(openTasks.map(({ state }) => state)).toEqual(['in-progress']);
  });

  it('keep the order of what happened at the same moment, and say what is not solved', () => {
    const call = (id: string, more: object) => written(id, hours(4), { direction: 'in', outcome: 'reached', ...more });
    const { solved, newSince, latest } = answer({
      written: [call('call-0001', { solved: false }), call('call-0002', {})],
    });
    expect(solved).toMatchObject({ solved: false });
    expect([newSince, latest?.entryId]).toEqual([undefined, 'call~call-0002']);
  });

  it('place a complaint where it happened, not where its mail was', () => {
    const mail = aMessage({ state: 'complained', acceptedAt: hours(1), complainedAt: hours(5), next: [] });
    const call = written('call-0001', hours(3), { direction: 'out', outcome: 'reached', solved: true });
    expect(answer({ messages: [mail], written: [call] })).toMatchObject({
      latest: { at: hours(5), outcome: 'complained' },
      newSince: { at: hours(5) },
    });
  });

  it('name what is open, what was promised by people and by notices, and what was learned', () => {
    const learned = storedEntrySchema.parse({
      kind: 'note',
      id: 'note-0001',
      customerId: 'c-1',
      at: hours(3),
      by,
      text: 'Hears badly.',
      what: 'learned',
    });
    const note = storedEntrySchema.parse({ ...learned, id: 'note-0002', text: 'Came by.', what: 'note' });
    const overview = answer({
      messages: [aMessage({ state: 'delivered', acceptedAt: hours(1), next: [] })],
      tasks: [aChoice({ work: { kind: 'choice', noticeId, option: { kind: 'wait' } } }), promised],
      written: [learned, note],
    });
    expect(overview.openTasks.map(({ work }) => work.kind)).toEqual(['choice']);
    expect(overview.promised).toEqual([
      { subjectId: 'delay-1', dueAt: '2026-11-25T10:00:00.000Z' },
      { text: 'A new date by noon', by: 'ann', taskId: promised.id, dueAt: hours(5), state: 'broken' },
    ]);
    expect(overview.learned).toMatchObject([{ text: 'Hears badly.', by: 'ann', at: hours(3) }]);
  });

  it('promise nobody an update who chose to end the wait, until that choice is cancelled', () => {
    const messages = [aMessage({ state: 'delivered', acceptedAt: hours(1), next: [] })];
    expect(answer({ messages, tasks: [aChoice()] }).promised).toEqual([]);
    expect(answer({ messages, tasks: [aChoice({ state: 'cancelled' })] }).promised).toMatchObject([
      { subjectId: 'delay-1' },
    ]);
  });
});
