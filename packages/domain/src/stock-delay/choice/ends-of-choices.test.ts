import { describe, expect, it } from 'vitest';
import { noticeIdSchema } from '../../ids.ts';
import { type Notice, noticeSchema } from '../../notice/notice.ts';
import { countedLine, followLines } from '../../order/line-end.ts';
import { type OrderLine, orderLineSchema } from '../../order/order-line.ts';
import { valueOf } from '../../order/value-of.ts';
import { type Task, taskSchema } from '../../task/task.ts';
import { aStatement } from '../stock-delay.fixture.ts';
import { endsOfChoices } from './ends-of-choices.ts';

const ordered = '2026-11-10T08:00:00.000Z';
const chosen = '2026-11-22T08:00:00.000Z';
const noticeId = noticeIdSchema.parse('delay-1.v1');
const notices = new Map<typeof noticeId, Notice>([
  [
    noticeId,
    noticeSchema.parse({
      id: noticeId,
      subjectId: 'delay-1',
      version: 1,
      lane: 'care',
      content: { job: 'stock-delay', products: [{ id: 'p1', name: 'Table' }], statement: aStatement('declared') },
      publishedBy: 'ann',
      publishedAt: ordered,
    }),
  ],
]);

function line(wanted: object = {}): OrderLine {
  return orderLineSchema.parse({
    id: 'l-1',
    customerId: 'c-1',
    productId: 'p1',
    orderNumber: 'A-1',
    quantity: 1,
    state: 'open',
    orderedAt: ordered,
    unitPrice: { amountMinor: 100, currency: 'ILS' },
    ...wanted,
  });
}

function choice(wanted: object = {}, option: object = { kind: 'refund', withinDays: 7 }): Task {
  return taskSchema.parse({
    id: 'choice~delay-1~c-1',
    customerId: 'c-1',
    subjectId: 'delay-1',
    work: { kind: 'choice', noticeId, option },
    state: 'open',
    dueAt: chosen,
    createdAt: chosen,
    history: [{ at: chosen, by: 'customer', did: 'created' }],
    revision: 1,
    ...wanted,
  });
}
const after = (lines: OrderLine[], tasks: Task[], known = notices) =>
  followLines(lines, endsOfChoices({ tasks, notices: known }));

describe('what a customer bought, after a choice that ended the wait', () => {
  it.each(['open', 'in-progress', 'done'] as const)('shows the choice on the line, as far as it is %s', (state) => {
    expect(after([line()], [choice({ state })])).toMatchObject([
      { line: line(), end: { chose: { kind: 'refund', state } } },
    ]);
  });

  it('follows the instant of the task where its steps are not kept', () => {
    expect(after([line()], [choice({ history: [] })])[0]?.end).toBeDefined();
  });

  it.each<[string, OrderLine, Task[], typeof notices]>([
    ['another product', line({ productId: 'p2' }), [choice()], notices],
    [
      'the same product, ordered again afterwards',
      line({ orderedAt: '2026-11-23T08:00:00.000Z' }),
      [choice()],
      notices,
    ],
    ['what has come already', line({ state: 'fulfilled' }), [choice()], notices],
    ['a choice that was cancelled', line(), [choice({ state: 'cancelled' })], notices],
    ['a choice to wait', line(), [choice({}, { kind: 'wait' })], notices],
    ['a task of another kind', line(), [choice({ work: { kind: 'silence', noticeId, action: 'hold' } })], notices],
    ['a choice about a notice that is not known', line(), [choice()], new Map()],
  ])('says nothing of %s', (_what, bought, tasks, known) => {
    expect(after([bought], tasks, known)).toEqual([{ line: bought }]);
  });

  it('counts nobody as waiting for what they gave up, and no sum as spent that was given back', () => {
    const counted = (state: string, option?: object) =>
      valueOf(after([line()], [choice({ state }, option)]).map(countedLine));
    expect(counted('open')).toMatchObject({ orders: 1, openOrders: 0, spent: [{ amountMinor: 100 }] });
    expect(counted('done')).toMatchObject({ orders: 0, openOrders: 0, cancelledOrders: 1, spent: [] });
    const partner = { kind: 'partner', name: { en: 'x', he: 'x', ar: 'x' }, differencePaidBy: 'us' };
    const option = { ...partner, priceDifference: { amountMinor: 0, currency: 'ILS' } };
    expect(counted('done', option)).toMatchObject({ orders: 1, openOrders: 0, spent: [{ amountMinor: 100 }] });
    expect(valueOf([{ line: line() }].map(countedLine))).toMatchObject({ openOrders: 1 });
  });
});
