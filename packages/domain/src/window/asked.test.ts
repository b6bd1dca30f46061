import { describe, expect, it } from 'vitest';
import { askedMoments, kindOf, type PastOrder, questionAt } from './asked.ts';

const order: PastOrder = { supplierId: 's', promisedOn: 120, orderedOn: 100, placedOn: 100, deliveredOn: 130 };
const askedDays = (past: PastOrder) =>
  askedMoments.flatMap((moment) => {
    const question = questionAt(moment, past);
    return question ? [`${moment} ${question.askedOn} ${kindOf(question)}`] : [];
  });

describe('the questions about an order', () => {
  it('are asked while it is open, each of its kind', () => {
    expect(askedDays(order)).toEqual([
      'order-date 100 order-date',
      'half-way 110 half-way',
      'promised-day 120 promised-day',
      '3-days-overdue 123 overdue',
      '7-days-overdue 127 overdue',
    ]);
  });

  it('end with its delivery', () => {
    expect(askedDays({ ...order, deliveredOn: 109 })).toEqual(['order-date 100 order-date']);
    expect(askedDays({ ...order, deliveredOn: 110 })).toHaveLength(2);
  });

  it('are only those that lie behind the day on which it was placed', () => {
    expect(askedDays({ ...order, orderedOn: 120, placedOn: 120 })).toEqual([
      'order-date 120 order-date',
      '3-days-overdue 123 overdue',
      '7-days-overdue 127 overdue',
    ]);
    expect(askedDays({ ...order, placedOn: 119, orderedOn: 119 })[1]).toBe('promised-day 120 promised-day');
    expect(askedDays({ ...order, placedOn: 124, orderedOn: 124 })).toEqual([
      'order-date 124 order-date',
      '7-days-overdue 127 overdue',
    ]);
  });
});
