import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultBusinessCalendar } from '../calendar/business-calendar.ts';
import { customerIdSchema, noticeIdOf, staffIdSchema, subjectIdSchema } from '../ids.ts';
import { addMs, dayMs, hourMs, type Instant, minuteMs } from '../instant.ts';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import type { Notice } from '../notice/notice.ts';
import { answerByAfter, earliestAnswerBy } from '../stock-delay/consent-round.ts';
import { delayFactsSchema } from '../stock-delay/delay-facts.ts';
import type { DelayStatement } from '../stock-delay/delay-notice.ts';
import type { DelayOption } from '../stock-delay/option.ts';
import { type StockDelay, stockDelaySchema } from '../stock-delay/stock-delay.ts';
import { type Task, taskSchema } from '../task/task.ts';
import { changeClosedBy, decideChoice, dueOfChoice, isAnswered } from './decide-choice.ts';
import { owesAnswer, planSilence, takeBackSilence } from './plan-silence.ts';
import { roundOf, silenceOf } from './round.ts';

const id = subjectIdSchema.parse('delay-1');
const customerId = customerIdSchema.parse('c-1');
const calendar = defaultBusinessCalendar;
/** A Sunday, 10:00 in Tel Aviv. */
const start = instantSchema.parse('2026-11-22T08:00:00.000Z');
const three = (text: string) => ({ en: text, he: text, ar: text });
const options: DelayOption[] = [
  { kind: 'wait' },
  { kind: 'alternative', name: three('other'), priceDifference: { amountMinor: 0, currency: 'ILS' } },
  { kind: 'partner', name: three('p'), priceDifference: { amountMinor: 1, currency: 'ILS' }, differencePaidBy: 'us' },
  { kind: 'bridge', what: three('loan') },
  { kind: 'refund', withinDays: 5 },
];
const facts = delayFactsSchema.parse({
  cause: { kind: 'supplier' },
  window: { kind: 'dates', from: '2026-12-03', to: '2026-12-09', basis: { kind: 'supplier-said' } },
  options,
  nextUpdateBy: addMs(start, 7 * dayMs),
});

type Kind = DelayStatement['kind'];

function statementOf(kind: Kind): DelayStatement {
  if (kind === 'resolved') return { kind };
  return kind === 'withdrawn' ? { kind, because: three('no') } : { kind, facts };
}

/** A delay that said these kinds, a day apart, and its notices; the live one is a notice already unless told otherwise. */
function said(kinds: Kind[], writeLast = true): { delay: StockDelay; versions: Notice[] } {
  const versions = kinds.map(
    (kind, index): Notice => ({
      id: noticeIdOf(id, index + 1),
      subjectId: id,
      version: index + 1,
      lane: 'care',
      content: { job: 'stock-delay', products: [], statement: statementOf(kind) },
      publishedBy: staffIdSchema.parse('s'),
      publishedAt: addMs(start, index * dayMs),
    }),
  );
  const last = versions.at(-1);
  const kind = kinds.at(-1);
  const delay = stockDelaySchema.parse({
    id,
    products: [{ id: 'p1', name: 'Brush' }],
    stage: kind === 'resolved' || kind === 'withdrawn' ? kind : 'open',
    version: kinds.length,
    round: kinds.filter((each) => each === 'declared' || each === 'revised').length,
    ...(last && {
      live: {
        noticeId: last.id,
        statement: last.content.statement,
        publishedBy: 's',
        publishedAt: last.publishedAt,
        published: writeLast,
      },
    }),
    promises: [],
    createdBy: 's',
    createdAt: start,
    revision: 1,
  });
  return { delay, versions: writeLast ? versions : versions.slice(0, -1) };
}

function choose(optionIndex: number, ask: Partial<Parameters<typeof decideChoice>[0]> & { kinds?: Kind[] } = {}) {
  const { delay, versions } = said(ask.kinds ?? ['declared']);
  return decideChoice({
    delay,
    round: roundOf(delay, versions),
    customerId,
    standing: undefined,
    silence: undefined,
    isWaiting: true,
    noticeId: delay.live?.noticeId ?? '',
    optionIndex,
    calendar,
    now: start,
    ...ask,
  });
}

function recorded(decision: ReturnType<typeof decideChoice>): Task {
  if (decision.kind !== 'record') throw new Error(`not recorded: ${JSON.stringify(decision)}`);
  return taskSchema.parse(decision.task);
}

function silenceTask(state: Task['state'], action: 'hold' | 'refund', noticeId = 'delay-1.v1'): Task {
  return taskSchema.parse({
    id: 'silence~delay-1~c-1',
    customerId,
    subjectId: id,
    work: { kind: 'silence', noticeId, action },
    state,
    dueAt: start,
    createdAt: start,
    history: [{ at: start, by: 'system', did: 'created' }],
    revision: 3,
  });
}

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
  ['not-waiting', { isWaiting: false }, 1],
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

test('a round begins with the version that moved the date, written as a notice or not', () => {
  const repeated = said(['declared', 'no-news', 'revised', 'no-news', 'no-news']);
  const round = roundOf(repeated.delay, repeated.versions);
  expect(round).toMatchObject({ number: 2, beganAt: addMs(start, 2 * dayMs) });
  expect([...(round?.noticeIds ?? [])]).toEqual(['delay-1.v3', 'delay-1.v4', 'delay-1.v5']);
  const fresh = said(['declared', 'revised'], false);
  expect([...(roundOf(fresh.delay, fresh.versions)?.noticeIds ?? [])]).toEqual(['delay-1.v2']);
  for (const kinds of [['declared', 'resolved'], ['no-news'], []] as Kind[][]) {
    const { delay, versions } = said(kinds);
    expect(roundOf(delay, versions)).toBeUndefined();
  }
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

test('silence is read by country and by the earliest date that was promised', () => {
  const { delay, versions } = said(['declared']);
  const round = roundOf(delay, versions);
  if (!round) throw new Error('no round');
  const near = { promisedOn: isoDateSchema.parse('2026-11-20') };
  const far = { promisedOn: isoDateSchema.parse('2026-11-01') };
  expect(silenceOf(delay, { round, lines: [near], country: 'IL' })).toEqual({ kind: 'agrees' });
  expect(silenceOf(delay, { round, lines: [{}, near, far], country: 'US' })).toEqual({
    kind: 'not-a-yes',
    answerBy: addMs(start, 14 * dayMs),
    action: 'refund',
  });
  expect(silenceOf(said(['declared', 'resolved']).delay, { round, lines: [], country: undefined })).toBeUndefined();
  expect(earliestAnswerBy(start)).toBe(addMs(start, 14 * dayMs));
  expect(answerByAfter(start, start)).toBe(addMs(start, 14 * dayMs));
  expect(answerByAfter(start, addMs(start, 14 * dayMs))).toBeUndefined();
});

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
