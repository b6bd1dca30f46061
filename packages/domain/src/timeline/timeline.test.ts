import { describe, expect, it } from 'vitest';
import { customerIdSchema, noticeIdSchema, staffIdSchema } from '../ids.ts';
import { addMs, dayMs, hourMs, type Instant } from '../instant.ts';
import { aCustomer, aMessage, morning } from '../message/message.fixture.ts';
import { noticeSchema } from '../notice/notice.ts';
import { aStatement } from '../stock-delay/stock-delay.fixture.ts';
import { planPromise } from '../task/plan-promise.ts';
import { promiseStateOf } from '../task/promise-state.ts';
import { type Task, taskSchema } from '../task/task.ts';
import { workOnTask } from '../task/work-on-task.ts';
import { overviewOf } from './overview.ts';
import { type StoredEntry, storedEntrySchema } from './stored-entry.ts';
import { timelineEntrySchema } from './timeline-entry.ts';
import { type CustomerRows, pageOfTimeline, timelineOf } from './timeline-of.ts';

const by = staffIdSchema.parse('ann');
const hours = (count: number): Instant => addMs(morning, count * hourMs);
const noticeId = noticeIdSchema.parse('delay-1.v1');
const notice = noticeSchema.parse({
  id: noticeId,
  subjectId: 'delay-1',
  version: 1,
  lane: 'care',
  content: { job: 'stock-delay', products: [{ id: 'p-1', name: 'Table' }], statement: aStatement('declared') },
  publishedBy: 'ann',
  publishedAt: morning,
});

function rows(wanted: Partial<CustomerRows> = {}): CustomerRows {
  const customer = aCustomer({ createdAt: addMs(morning, -30 * dayMs) });
  return { customer, messages: [], notices: new Map([[noticeId, notice]]), tasks: [], written: [], ...wanted };
}

function written(id: string, at: Instant, more: object): StoredEntry {
  return storedEntrySchema.parse({ id, customerId: 'c-1', at, by, kind: 'call', ...more });
}

function aChoice(wanted: object = {}): Task {
  return taskSchema.parse({
    id: 'choice~delay-1~c-1',
    customerId: 'c-1',
    subjectId: 'delay-1',
    work: { kind: 'choice', noticeId, option: { kind: 'refund', withinDays: 7 } },
    state: 'open',
    dueAt: hours(20),
    createdAt: hours(2),
    history: [
      { at: hours(2), by: 'customer', did: 'created' },
      { at: hours(2), by: 'system', did: 'done' },
      { at: hours(3), by: 'customer', did: 'changed' },
      { at: hours(4), by: 'ann', did: 'taken' },
    ],
    revision: 3,
    ...wanted,
  });
}

const promised = planPromise(
  { customerId: customerIdSchema.parse('c-1'), requestId: 'promise-1', text: 'A new date by noon', dueAt: hours(5) },
  { by, now: hours(1) },
);
const did = (task: Task, what: 'done' | 'reopened' | 'taken', now: Instant): Task => {
  const worked = workOnTask(task, { did: what }, { by, now });
  if (worked === 'impossible') throw new Error(what);
  return worked;
};

describe('the timeline', () => {
  it('tells all that happened, newest first, and each entry fits its schema', () => {
    const told = aMessage({
      state: 'delivered',
      claimedAt: hours(1),
      acceptedAt: hours(1),
      deliveredAt: hours(6),
      next: [],
    });
    const call = aMessage({ route: 'call', state: 'unreachable', plannedAt: hours(7), endedAt: hours(7), next: [] });
    const entries = timelineOf(
      rows({
        customer: aCustomer({
          createdAt: addMs(morning, -dayMs),
          consents: [
            { channel: 'sms', purpose: 'service', decision: 'refused', at: hours(8), how: 'one-click', shown: '' },
          ],
          preferenceChanges: [{ at: hours(9), by: 'customer', language: 'ar', preferredHours: null }],
        }),
        messages: [told, call],
        tasks: [aChoice(), did(promised, 'done', hours(4.5))],
        written: [written('call-0001', hours(10), { direction: 'in', outcome: 'reached' })],
      }),
      hours(11),
    );
    expect(entries.map(({ kind, at }) => [kind, at])).toEqual([
      ['call', hours(10)],
      ['preferences', hours(9)],
      ['consent', hours(8)],
      ['message', hours(7)],
      ['promise', hours(4.5)],
      ['task', hours(4)],
      ['choice', hours(3)],
      ['choice', hours(2)],
      ['promise', hours(1)],
      ['message', hours(1)],
      ['known', addMs(morning, -dayMs)],
    ]);
    for (const entry of entries) expect(timelineEntrySchema.parse(entry)).toEqual(entry);
    expect(entries[9]).toMatchObject({
      facts: [{ fact: 'planned' }, { fact: 'sent' }, { fact: 'accepted' }, { fact: 'delivered', at: hours(6) }],
      notice: { says: 'declared', products: [{ name: 'Table' }], nextUpdateBy: '2026-11-25T10:00:00.000Z' },
      text: { noticeId, chunk: 0, customerId: 'c-1', route: 'email' },
    });
    expect(entries[3]).not.toHaveProperty('text');
    expect(entries[6]).toMatchObject({ did: 'changed', option: { kind: 'refund' } });
    expect(entries[7]).toMatchObject({ did: 'chose' });
    expect(entries[7]).not.toHaveProperty('option');
  });

  it('tells why a message was not sent, that it was sent again, and one whose notice is gone', () => {
    const entries = timelineOf(
      rows({
        messages: [
          aMessage({ state: 'skipped', reason: 'opted-out', endedAt: hours(1), next: [] }),
          aMessage({ route: 'sms', state: 'unknown', unknownAt: hours(2), resent: true, next: [] }),
          aMessage({ noticeId: 'delay-1.v9', state: 'ready', next: [] }),
        ],
      }),
      hours(3),
    );
    expect(entries.slice(0, 3)).toMatchObject([
      { at: hours(2), resent: true, facts: [{ fact: 'planned' }, { fact: 'unknown' }] },
      { at: hours(1), reason: 'opted-out', facts: [{ fact: 'planned' }, { fact: 'ended' }] },
      { at: morning, state: 'ready' },
    ]);
    expect(entries[2]).not.toHaveProperty('notice');
  });

  it('shows what became of a message in the order in which it happened, whatever came late', () => {
    const early = aMessage({ state: 'delivered', claimedAt: hours(3), deliveredAt: hours(2), acceptedAt: hours(3) });
    const [entry] = timelineOf(rows({ messages: [early] }), hours(4));
    expect(entry).toMatchObject({
      facts: [{ fact: 'planned' }, { fact: 'delivered' }, { fact: 'sent' }, { fact: 'accepted' }],
    });
  });

  it('says that a delay has come without promising anything', () => {
    const came = noticeSchema.parse({ ...notice, content: { ...notice.content, statement: aStatement('resolved') } });
    const told = aMessage({ state: 'accepted', acceptedAt: hours(1) });
    const [entry] = timelineOf(rows({ messages: [told], notices: new Map([[noticeId, came]]) }), hours(2));
    expect(entry).toMatchObject({ notice: { says: 'resolved' } });
    expect(entry).not.toHaveProperty('notice.nextUpdateBy');
  });

  it('tells the calls that a task asked for with their outcome and what was noted', () => {
    const history = [
      { at: hours(2), by: 'system', did: 'created' },
      { at: hours(3), by: 'ann', did: 'called', outcome: 'no-answer', note: 'Rang twice.' },
      { at: hours(4), by: 'ann', did: 'called' },
      { at: hours(5), by: 'ann', did: 'done', note: 'Wrote a letter.' },
    ];
    const task = aChoice({ work: { kind: 'call', noticeId, because: 'bounced' }, state: 'done', history });
    expect(timelineOf(rows({ tasks: [task] }), hours(6)).slice(0, 4)).toMatchObject([
      { kind: 'task', did: 'done', note: 'Wrote a letter.' },
      { kind: 'call', at: hours(4), direction: 'out' },
      { kind: 'call', at: hours(3), outcome: 'no-answer', note: 'Rang twice.' },
      { kind: 'task', did: 'created' },
    ]);
  });

  it('shows no option where the customer took the choice back', () => {
    const history = [
      { at: hours(2), by: 'customer', did: 'created' },
      { at: hours(3), by: 'customer', did: 'cancelled' },
    ];
    const [, chose] = timelineOf(rows({ tasks: [aChoice({ state: 'cancelled', history })] }), hours(4));
    expect(chose).toMatchObject({ kind: 'choice', did: 'chose' });
    expect(chose).not.toHaveProperty('option');
  });

  it('pages without leaving anything out or showing it twice, also within one instant', () => {
    const consents = Array.from({ length: 7 }, (_, index) => ({
      channel: 'email' as const,
      purpose: 'service' as const,
      decision: index % 2 === 0 ? ('granted' as const) : ('refused' as const),
      at: morning,
      how: 'phone',
      shown: '',
    }));
    const entries = timelineOf(rows({ customer: aCustomer({ consents }) }), hours(1));
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = pageOfTimeline(entries, { limit: 3, before });
      seen.push(...page.entries.map(({ id }) => id));
      before = page.next;
    } while (before !== undefined);
    expect(seen).toEqual(entries.map(({ id }) => id));
    expect(new Set(seen).size).toBe(8);
  });
});

describe('a promise to one customer', () => {
  it.each([
    ['open while its time has not come', promised, hours(4), 'open', ['made']],
    ['broken when its time passed', promised, hours(6), 'broken', ['broken', 'made']],
    ['kept by what was done in time', did(promised, 'done', hours(4)), hours(9), 'kept', ['kept', 'made']],
    ['broken by what was done too late', did(promised, 'done', hours(6)), hours(9), 'broken', ['broken', 'made']],
    ['withdrawn when it was cancelled', { ...promised, state: 'cancelled' as const }, hours(9), 'withdrawn', ['made']],
  ])('is %s', (_, task, now, state, steps) => {
    expect(promiseStateOf(task, now)).toBe(state);
    const told = timelineOf(rows({ tasks: [task] }), now).flatMap((entry) => (entry.kind === 'promise' ? [entry] : []));
    expect(told.map((entry) => entry.did)).toEqual(steps);
    expect(told.at(-1)).toMatchObject({ text: 'A new date by noon', by: 'ann', state });
  });

  it('tells who took it, and that it was withdrawn', () => {
    const taken = did(promised, 'taken', hours(2));
    const history = [...taken.history, { at: hours(3), by: 'ann', did: 'cancelled' as const }];
    const withdrawn = { ...taken, state: 'cancelled' as const, history };
    expect(timelineOf(rows({ tasks: [withdrawn] }), hours(9)).slice(0, 3)).toMatchObject([
      { kind: 'promise', did: 'withdrawn', state: 'withdrawn' },
      { kind: 'task', did: 'taken' },
      { kind: 'promise', did: 'made' },
    ]);
  });

  it('is broken by nobody in particular when nobody had it', () => {
    const { assignee: _nobody, ...unassigned } = promised;
    const [broken] = timelineOf(rows({ tasks: [unassigned] }), hours(6));
    expect(broken).toMatchObject({ kind: 'promise', did: 'broken', by: 'system', at: hours(5) });
  });

  it('counts as done now where its history was cut', () => {
    const cut = { ...promised, state: 'done' as const, history: [] };
    expect([promiseStateOf(cut, hours(4)), promiseStateOf(cut, hours(6))]).toEqual(['kept', 'broken']);
  });
});

describe('the eight questions', () => {
  const answer = (wanted: Partial<CustomerRows>, now = hours(24)) => {
    const all = rows(wanted);
    return overviewOf(timelineOf(all, now), { tasks: all.tasks, knownSince: all.customer.createdAt, now });
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
    expect(weReachedThem).toMatchObject({ at: hours(2), channel: 'sms', notice: { says: 'declared' } });
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
      content: { ...notice.content, statement: aStatement('resolved') },
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
      tasks: [aChoice(), promised],
      written: [learned, note],
    });
    expect(overview.openTasks.map(({ work }) => work.kind)).toEqual(['choice']);
    expect(overview.promised).toEqual([
      { subjectId: 'delay-1', dueAt: '2026-11-25T10:00:00.000Z' },
      { text: 'A new date by noon', by: 'ann', taskId: promised.id, dueAt: hours(5), state: 'broken' },
    ]);
    expect(overview.learned).toMatchObject([{ text: 'Hears badly.', by: 'ann', at: hours(3) }]);
  });
});
