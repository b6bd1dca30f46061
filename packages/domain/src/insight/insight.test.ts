import { describe, expect, it } from 'vitest';
import { requireZoneClock } from '../calendar/zone-clock.ts';
import type { NoticeId } from '../ids.ts';
import type { Instant, IsoDate } from '../instant.ts';
import { type Notice, noticeSchema } from '../notice/notice.ts';
import type { Promised } from '../promise/promise.ts';
import type { DelayFacts } from '../stock-delay/delay-facts.ts';
import type { DelayStatement } from '../stock-delay/delay-notice.ts';
import { optionsChosen } from '../stock-delay/insight/option-insight.ts';
import { type SaidWindow, windowHonesty, windowsSaid } from '../stock-delay/insight/window-insight.ts';
import { someFacts } from '../stock-delay/stock-delay.fixture.ts';
import { type Task, taskSchema } from '../task/task.ts';
import { fewest } from './enough.ts';
import { promisesOverTime } from './promise-insight.ts';
import { warningGiven } from './warning-insight.ts';

const clock = requireZoneClock('Asia/Jerusalem');
const date = (text: string) => text as IsoDate;
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

describe('promises over time', () => {
  const promised = (state: Promised['state'], dueAt = '2026-11-10T10:00:00.000Z'): Promised => ({
    noticeId: 'delay-1.v1' as NoticeId,
    dueAt: dueAt as Instant,
    state,
  });

  it('tell no rate before enough were settled', () => {
    const few = times(fewest.promises - 1, promised('kept'));
    expect(promisesOverTime(few, clock)).toMatchObject({ kept: 4, enough: false });
    expect(promisesOverTime(few, clock)).not.toHaveProperty('rate');
    expect(promisesOverTime([...few, promised('open')], clock)).toMatchObject({ open: 1, enough: false });
    expect(promisesOverTime([...few, promised('broken')], clock)).toMatchObject({ enough: true, rate: 0.8 });
    expect(promisesOverTime([], clock)).toEqual({
      open: 0,
      kept: 0,
      broken: 0,
      withdrawnFor: 0,
      enough: false,
      months: [],
    });
  });

  it('are counted by the month on the business’s wall, the latest first, without those in which none was settled', () => {
    const { months } = promisesOverTime(
      [
        promised('kept', '2026-09-30T22:00:00.000Z'),
        promised('broken', '2026-11-01T10:00:00.000Z'),
        promised('broken', '2026-08-01T10:00:00.000Z'),
        promised('kept', '2026-10-31T20:00:00.000Z'),
        promised('withdrawn', '2026-12-01T10:00:00.000Z'),
        promised('open', '2027-01-01T10:00:00.000Z'),
      ],
      clock,
    );
    expect(months).toEqual([
      { month: '2026-11', kept: 0, broken: 1 },
      { month: '2026-10', kept: 2, broken: 0 },
      { month: '2026-08', kept: 0, broken: 1 },
    ]);
  });
});

describe('the warning that customers were given', () => {
  const told = (toldOn: string, promisedOn?: string) => ({
    toldOn: date(toldOn),
    promisedOn: promisedOn === undefined ? undefined : date(promisedOn),
  });

  it('is counted in days before the promised day; on the day itself is too late', () => {
    expect(
      warningGiven([
        told('2026-11-22', '2026-11-30'),
        told('2026-11-30', '2026-11-30'),
        told('2026-12-01', '2026-11-30'),
        told('2026-11-22'),
      ]),
    ).toEqual({ customers: 3, withoutDate: 1, before: 1, tooLate: 2, enough: false });
  });

  it('has a middle once there are enough: a day that somebody had', () => {
    const many = [...times(10, told('2026-11-22', '2026-11-30')), ...times(10, told('2026-11-22', '2026-11-24'))];
    expect(warningGiven(many)).toMatchObject({ enough: true, medianDays: 2 });
    expect(warningGiven([...many, told('2026-10-22', '2026-11-30')])).toMatchObject({ medianDays: 8 });
    expect(warningGiven(many.slice(1))).not.toHaveProperty('medianDays');
  });
});

const factsWith = (window: DelayFacts['window']): DelayFacts => someFacts('2026-11-25T10:00:00.000Z', window);
const dates = (from: string, to: string, basis?: Extract<DelayFacts['window'], { kind: 'dates' }>['basis']) =>
  factsWith({ kind: 'dates', from: date(from), to: date(to), basis: basis ?? { kind: 'supplier-said' } });
const history = { kind: 'history' as const, supplierDeliveries: 40, level: 0.8, heldShare: 0.8 };

function versions(...statements: DelayStatement[]): Notice[] {
  return statements.map((statement, index) =>
    noticeSchema.parse({
      id: `delay-1.v${index + 1}`,
      subjectId: 'delay-1',
      version: index + 1,
      lane: 'care',
      content: { job: 'stock-delay', products: [{ id: 'P-1', name: 'Table' }], statement },
      publishedBy: 'ann',
      publishedAt: `2026-11-${10 + index}T22:30:00.000Z`,
    }),
  );
}

describe('the windows of a delay', () => {
  const declared: DelayStatement = { kind: 'declared', facts: dates('2026-11-20', '2026-11-25', history) };
  const revised: DelayStatement = { kind: 'revised', facts: dates('2026-12-01', '2026-12-05') };

  it('are held against the day on which it came, each once', () => {
    const noNews: DelayStatement = { kind: 'no-news', facts: dates('2026-11-20', '2026-11-25') };
    const came: DelayStatement = { kind: 'resolved', availableOn: date('2026-11-28') };
    expect(windowsSaid(versions(declared, noNews, revised, came), clock)).toEqual([
      {
        delayId: 'delay-1',
        noticeId: 'delay-1.v1',
        saidOn: '2026-11-11',
        from: '2026-11-20',
        to: '2026-11-25',
        basis: 'history',
        level: 0.8,
        said: 'no-date',
        cameOn: '2026-11-28',
        verdict: 'late',
        daysOff: 3,
      },
      expect.objectContaining({ noticeId: 'delay-1.v3', verdict: 'early', daysOff: 3, basis: 'supplier-said' }),
    ]);
  });

  it('hold on their first and last day; without a named day it came when that was said', () => {
    for (const day of ['2026-11-20', '2026-11-25'])
      expect(windowsSaid(versions(declared, { kind: 'resolved', availableOn: date(day) }), clock)).toMatchObject([
        { verdict: 'within', daysOff: 0 },
      ]);
    expect(windowsSaid(versions(declared, { kind: 'resolved' }), clock)).toMatchObject([{ cameOn: '2026-11-12' }]);
  });

  it('are none while it is open, when it was withdrawn, and where nothing but “unknown” was said', () => {
    const text = { en: 'So.', he: 'כך.', ar: 'هكذا.' };
    const unknown: DelayStatement = { kind: 'declared', facts: factsWith({ kind: 'unknown', because: text }) };
    expect(windowsSaid(versions(declared), clock)).toEqual([]);
    expect(windowsSaid([], clock)).toEqual([]);
    expect(windowsSaid(versions(declared, { kind: 'withdrawn', because: text }), clock)).toEqual([]);
    expect(windowsSaid(versions(unknown, { kind: 'resolved' }), clock)).toEqual([]);
  });

  it.each([
    ['2026-11-25', 'before'],
    ['2026-11-11', 'promised-day'],
    ['2026-11-08', 'overdue'],
  ])('that are said on 11 November of what was promised for %s are said %s', (promised, said) => {
    const facts = { ...dates('2026-11-20', '2026-11-25', history), supplierPromisedOn: date(promised) };
    expect(windowsSaid(versions({ kind: 'declared', facts }, { kind: 'resolved' }), clock)).toMatchObject([{ said }]);
  });

  it('are counted by when they were said and by month, with a share only where there are enough', () => {
    const [base] = windowsSaid(versions(declared, { kind: 'resolved', availableOn: date('2026-11-22') }), clock);
    const said = (change: Partial<SaidWindow>): SaidWindow => ({ ...(base as SaidWindow), ...change });
    const october = { saidOn: date('2026-10-03'), said: 'overdue' as const, verdict: 'late' as const };
    const { moments, months } = windowHonesty([
      ...times(9, said({ said: 'before' })),
      said({ said: 'before', verdict: 'early' }),
      ...times(2, said(october)),
      said({ saidOn: date('2026-12-01') }),
    ]);
    expect(moments).toEqual([
      { said: 'before', of: 10, within: 9, early: 1, late: 0, enough: true, share: 0.9 },
      { said: 'overdue', of: 2, within: 0, early: 0, late: 2, enough: false },
      { said: 'no-date', of: 1, within: 1, early: 0, late: 0, enough: false },
    ]);
    expect(months.map(({ month, of, share }) => [month, of, share])).toEqual([
      ['2026-12', 1, undefined],
      ['2026-11', 10, 0.9],
      ['2026-10', 2, undefined],
    ]);
  });

  it('are judged over all and by what they rested on, with a share only where there are enough', () => {
    const [base] = windowsSaid(versions(declared, { kind: 'resolved', availableOn: date('2026-11-22') }), clock);
    const said = (change: Partial<SaidWindow>): SaidWindow => ({ ...(base as SaidWindow), ...change });
    const windows = [
      ...times(8, said({})),
      said({ verdict: 'late', saidOn: date('2026-11-20') }),
      said({ verdict: 'early' }),
      said({ basis: 'staff', level: undefined, saidOn: date('2026-11-01') }),
    ];
    const honesty = windowHonesty(windows);
    expect(honesty).toMatchObject({ of: 11, within: 9, early: 1, late: 1, enough: true, share: 9 / 11 });
    const [byHistory, byStaff] = honesty.bases;
    expect(byHistory).toMatchObject({ basis: 'history', of: 10, enough: true, share: 0.8 });
    expect(byHistory?.level).toBeCloseTo(0.8);
    expect(byStaff).toEqual({ basis: 'staff', of: 1, within: 1, early: 0, late: 0, enough: false });
    expect(honesty.latest.map(({ saidOn }) => saidOn)).toEqual(['2026-11-20', ...times(9, '2026-11-11'), '2026-11-01']);
    expect(windowHonesty(times(30, said({}))).latest).toHaveLength(20);
    const none = { of: 0, within: 0, early: 0, late: 0, enough: false };
    expect(windowHonesty([])).toEqual({ ...none, bases: [], moments: [], months: [], latest: [] });
  });
});

describe('the options that customers chose', () => {
  const task = (work: Task['work'], state: Task['state']): Task =>
    taskSchema.parse({
      id: `task-${state}`,
      customerId: 'C-1',
      subjectId: 'delay-1',
      work,
      state,
      dueAt: '2026-11-22T08:00:00.000Z',
      createdAt: '2026-11-22T08:00:00.000Z',
      history: [],
      revision: 1,
    });
  const noticeId = 'delay-1.v1' as NoticeId;
  const refund: Task['work'] = { kind: 'choice', noticeId, option: { kind: 'refund', withinDays: 7 } };
  const wait: Task['work'] = { kind: 'choice', noticeId, option: { kind: 'wait' } };

  it('are counted by kind with what was fulfilled, but not what was taken back or is no choice', () => {
    const call: Task['work'] = { kind: 'call', noticeId, because: 'bounced' };
    const { choices, enough, kinds } = optionsChosen([
      task(refund, 'open'),
      task(refund, 'done'),
      task(refund, 'cancelled'),
      task(wait, 'done'),
      task(call, 'open'),
    ]);
    expect({ choices, enough }).toEqual({ choices: 3, enough: false });
    expect(kinds).toContainEqual({ kind: 'refund', choices: 2, fulfilled: 1 });
    expect(kinds).toContainEqual({ kind: 'wait', choices: 1, fulfilled: 1 });
    expect(kinds).toContainEqual({ kind: 'bridge', choices: 0, fulfilled: 0 });
  });

  it('are enough from so many customers on', () => {
    expect(optionsChosen(times(fewest.customers, task(wait, 'open'))).enough).toBe(true);
  });
});
