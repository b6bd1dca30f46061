import { describe, expect, it } from 'vitest';
import { addMs, dayMs } from '../instant.ts';
import { aCustomer, aMessage, morning } from '../message/message.fixture.ts';
import { noticeSchema } from '../notice/notice.ts';
import { promiseStateOf } from '../task/promise-state.ts';
import { contactsOf } from './contact.ts';
import { aChoice, at, did, hours, notice, noticeId, promised, rows, written } from './timeline.fixture.ts';
import { timelineEntrySchema } from './timeline-entry.ts';
import { pageOfTimeline, timelineOf } from './timeline-of.ts';

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
      at(hours(11)),
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
      notice: { says: 'begun', about: [{ name: 'Table' }], nextUpdateBy: '2026-11-25T10:00:00.000Z' },
      text: { noticeId, chunk: 0, customerId: 'c-1', route: 'email' },
    });
    expect(entries[3]).not.toHaveProperty('text');
    expect(entries[6]).toMatchObject({ did: 'changed', option: { kind: 'refund' } });
    expect(entries[7]).toMatchObject({ did: 'chose', chose: 'wait' });
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
      at(hours(3)),
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
    const [entry] = timelineOf(rows({ messages: [early] }), at(hours(4)));
    expect(entry).toMatchObject({
      facts: [{ fact: 'planned' }, { fact: 'delivered' }, { fact: 'sent' }, { fact: 'accepted' }],
    });
  });

  it('says that a delay has come without promising anything', () => {
    const came = noticeSchema.parse({ ...notice, content: { job: 'toy', says: 'over', toys: [{ name: 'Table' }] } });
    const told = aMessage({ state: 'accepted', acceptedAt: hours(1) });
    const [entry] = timelineOf(rows({ messages: [told], notices: new Map([[noticeId, came]]) }), at(hours(2)));
    expect(entry).toMatchObject({ notice: { says: 'over' } });
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
    expect(timelineOf(rows({ tasks: [task] }), at(hours(6))).slice(0, 4)).toMatchObject([
      { kind: 'task', did: 'done', note: 'Wrote a letter.' },
      { kind: 'call', at: hours(4), direction: 'out' },
      { kind: 'call', at: hours(3), outcome: 'no-answer', note: 'Rang twice.' },
      { kind: 'task', did: 'created' },
    ]);
  });

  it('tells that a call was not made because calls are refused, and counts it as no contact', () => {
    const history = [
      { at: hours(2), by: 'system', did: 'created' },
      { at: hours(3), by: 'ann', did: 'done', outcome: 'calls-refused' },
    ];
    const task = aChoice({ work: { kind: 'call', noticeId, because: 'bounced' }, state: 'done', history });
    const [ended] = timelineOf(rows({ tasks: [task] }), at(hours(6)));
    expect(ended).toMatchObject({ kind: 'task', did: 'done', outcome: 'calls-refused' });
    expect(ended && timelineEntrySchema.parse(ended)).toEqual(ended);
    const odd = aChoice({ ...task, history: [{ at: hours(3), by: 'ann', did: 'called', outcome: 'calls-refused' }] });
    expect(timelineOf(rows({ tasks: [odd] }), at(hours(6)))[0]).not.toHaveProperty('outcome');
  });

  it('shows no option where the customer took the choice back', () => {
    const history = [
      { at: hours(2), by: 'customer', did: 'created' },
      { at: hours(3), by: 'customer', did: 'cancelled' },
    ];
    const [, chose] = timelineOf(rows({ tasks: [aChoice({ state: 'cancelled', history })] }), at(hours(4)));
    expect(chose).toMatchObject({ kind: 'choice', did: 'chose' });
    expect(chose).not.toHaveProperty('option');
  });

  it('shows what was stopped by one press as one entry that names it all, and each other decision by itself', () => {
    const said = { at: morning, how: 'preferences-page', shown: 'Stop all messages', decision: 'refused' as const };
    const consents = [
      { ...said, channel: 'email' as const, purpose: 'service' as const },
      { ...said, channel: 'sms' as const, purpose: 'service' as const },
      { ...said, channel: 'call' as const, purpose: 'care' as const, decision: 'granted' as const },
      { ...said, channel: 'email' as const, purpose: 'marketing' as const },
      { ...said, channel: 'sms' as const, purpose: 'marketing' as const, shown: 'other words' },
      { ...said, channel: 'sms' as const, purpose: 'service' as const },
    ];
    const entries = timelineOf(rows({ customer: aCustomer({ consents }) }), at(hours(1)));
    const decided = entries.filter(({ kind }) => kind === 'consent');
    expect(decided.map(({ id }) => id).toSorted()).toEqual([
      'consent~call~care~2',
      'consent~email~service~0',
      'consent~sms~marketing~4',
      'consent~sms~service~5',
    ]);
    expect(decided.find(({ id }) => id === 'consent~email~service~0')).toMatchObject({
      alsoOf: [
        { channel: 'sms', purpose: 'service' },
        { channel: 'email', purpose: 'marketing' },
      ],
    });
    for (const entry of decided) expect(timelineEntrySchema.parse(entry)).toEqual(entry);
    expect(decided.flatMap(contactsOf)).toHaveLength(4);
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
    const entries = timelineOf(rows({ customer: aCustomer({ consents }) }), at(hours(1)));
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
    const told = timelineOf(rows({ tasks: [task] }), at(now)).flatMap((entry) =>
      entry.kind === 'promise' ? [entry] : [],
    );
    expect(told.map((entry) => entry.did)).toEqual(steps);
    expect(told.at(-1)).toMatchObject({ text: 'A new date by noon', by: 'ann', state });
  });

  it('tells who took it, and that it was withdrawn', () => {
    const taken = did(promised, 'taken', hours(2));
    const history = [...taken.history, { at: hours(3), by: 'ann', did: 'cancelled' as const }];
    const withdrawn = { ...taken, state: 'cancelled' as const, history };
    expect(timelineOf(rows({ tasks: [withdrawn] }), at(hours(9))).slice(0, 3)).toMatchObject([
      { kind: 'promise', did: 'withdrawn', state: 'withdrawn' },
      { kind: 'task', did: 'taken' },
      { kind: 'promise', did: 'made' },
    ]);
  });

  it('is broken by nobody in particular when nobody had it', () => {
    const { assignee: _nobody, ...unassigned } = promised;
    const [broken] = timelineOf(rows({ tasks: [unassigned] }), at(hours(6)));
    expect(broken).toMatchObject({ kind: 'promise', did: 'broken', by: 'system', at: hours(5) });
  });

  it('counts as done now where its history was cut', () => {
    const cut = { ...promised, state: 'done' as const, history: [] };
    expect([promiseStateOf(cut, hours(4)), promiseStateOf(cut, hours(6))]).toEqual(['kept', 'broken']);
  });
});
