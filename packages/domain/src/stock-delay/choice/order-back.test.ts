import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { addMs, hourMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { orderLineSchema } from '../../order/order-line.ts';
import { type Task, taskSchema } from '../../task/task.ts';
import { type DelayOption, optionSchema } from '../option.ts';
import { aDraftedDelay, aStatement } from '../stock-delay.fixture.ts';
import { type StockDelay, stockDelaySchema } from '../stock-delay.ts';
import { decideOrderBack, mayAskOrderBack, takeBackChoice } from './order-back.ts';
import { sumOfChoice } from './sum-of-choice.ts';

/** A Sunday, 10:00 in Tel Aviv. */
const now = instantSchema.parse('2026-11-22T08:00:00.000Z');
const calendar = defaultBusinessCalendar;
const refund: DelayOption = { kind: 'refund', withinDays: 7 };

function delaySaying(kind: 'declared' | 'withdrawn'): StockDelay {
  const live = {
    noticeId: 'delay-1.v2',
    statement: aStatement(kind),
    publishedBy: 's',
    publishedAt: now,
    published: true,
  };
  return stockDelaySchema.parse({ ...aDraftedDelay(), stage: kind === 'withdrawn' ? kind : 'open', version: 2, live });
}
const withdrawn = delaySaying('withdrawn');

function task(wanted: object): Task {
  return taskSchema.parse({
    id: 'choice~delay-1~c-1',
    customerId: 'c-1',
    subjectId: 'delay-1',
    work: { kind: 'choice', noticeId: 'delay-1.v1', option: refund },
    state: 'open',
    dueAt: now,
    createdAt: now,
    history: [{ at: now, by: 'customer', did: 'created', chose: 'refund' }],
    revision: 1,
    ...wanted,
  });
}
const decide = (wanted: Partial<Parameters<typeof decideOrderBack>[0]> = {}) =>
  decideOrderBack({ delay: withdrawn, choice: task({}), standing: undefined, calendar, now, ...wanted });

describe('an order that was given up because of a delay that was withdrawn', () => {
  it('is asked back by a task for staff, due within a working day, with what was chosen', () => {
    const decision = decide();
    expect(decision).toMatchObject({
      kind: 'record',
      write: 'create',
      task: {
        id: 'order-back~delay-1~c-1',
        state: 'open',
        dueAt: addMs(now, 8 * hourMs),
        work: { kind: 'order-back', noticeId: 'delay-1.v2', option: refund },
        history: [{ by: 'customer', did: 'created' }],
      },
    });
    if (decision.kind === 'record') expect(taskSchema.parse(decision.task)).toEqual(decision.task);
  });

  it.each(['open', 'in-progress', 'done'] as const)('is asked back once: a task that is %s stands', (state) => {
    const standing = task({ state });
    expect(decide({ standing })).toEqual({ kind: 'unchanged', task: standing });
  });

  it('is asked back again after staff cancelled the task', () => {
    const standing = task({ id: 'order-back~delay-1~c-1', state: 'cancelled', revision: 4 });
    expect(decide({ standing })).toMatchObject({
      kind: 'record',
      write: 'update',
      task: { state: 'open', revision: 5, history: [{}, { did: 'reopened' }] },
    });
  });

  it.each<[string, Parameters<typeof decide>[0]]>([
    ['the delay stands', { delay: delaySaying('declared') }],
    ['nothing was announced', { delay: aDraftedDelay() }],
    ['nothing was chosen', { choice: undefined }],
    ['the choice was cancelled', { choice: task({ state: 'cancelled' }) }],
    ['they chose to wait', { choice: task({ work: { kind: 'choice', noticeId: 'n', option: { kind: 'wait' } } }) }],
    ['the task is no choice', { choice: task({ work: { kind: 'silence', noticeId: 'n', action: 'refund' } }) }],
  ])('cannot be asked back where %s', (_why, wanted) => {
    expect(decide(wanted)).toEqual({ kind: 'refused' });
  });

  it('ends the choice that nobody has begun with, and no other', () => {
    expect(takeBackChoice(task({}), now)).toMatchObject({
      state: 'cancelled',
      revision: 2,
      history: [{}, { by: 'customer', did: 'cancelled' }],
    });
    for (const state of ['in-progress', 'done', 'cancelled'] as const)
      expect(takeBackChoice(task({ state }), now)).toBeUndefined();
  });

  it('may be asked back while staff work on the choice or have finished it', () => {
    for (const state of ['open', 'in-progress', 'done'] as const)
      expect(mayAskOrderBack(withdrawn, task({ state }))).toBe(true);
  });
});

describe('the sum of a choice', () => {
  const line = (amountMinor: number | undefined, { currency = 'ILS', quantity = 1 } = {}) =>
    orderLineSchema.parse({
      id: `l-${amountMinor}-${currency}`,
      customerId: 'c-1',
      productId: 'p1',
      orderNumber: 'A-1',
      quantity,
      state: 'open',
      orderedAt: now,
      ...(amountMinor !== undefined && { unitPrice: { amountMinor, currency } }),
    });

  it('is what the lines cost that are given up', () => {
    expect(sumOfChoice(refund, [line(34_900, { quantity: 2 }), line(100)])).toEqual({
      amountMinor: 69_900,
      currency: 'ILS',
    });
  });

  it.each<[string, ReturnType<typeof line>[]]>([
    ['a line without a price', [line(100), line(undefined)]],
    ['no line', []],
    ['lines in two currencies', [line(100), line(100, { currency: 'USD' })]],
    ['a gift', [line(0)]],
    ['more than a sum may be', [line(1_000_000_000, { quantity: 2 })]],
  ])('is not known with %s', (_what, lines) => {
    expect(sumOfChoice(refund, lines)).toBeUndefined();
  });

  it('is said by the option itself where it is no refund', () => {
    expect(sumOfChoice(optionSchema.parse({ kind: 'wait' }), [line(100)])).toBeUndefined();
  });
});
