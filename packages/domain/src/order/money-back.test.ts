import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MoneyBack, moneyBackOf, mostBack, readMoneyBack } from './money-back.ts';
import { shopLine } from './shop-line.ts';

describe('the money of an order', () => {
  it.each<readonly [status: string, back: MoneyBack | undefined]>([
    ['refunded', 'all'],
    ['VOIDED', 'all'],
    ['expired', 'all'],
    ['זוכה', 'all'],
    ['تم الاسترداد', 'all'],
    ['partially_refunded', 'part'],
    ['Partially refunded', 'part'],
    ['החזר חלקי', 'part'],
    ['مسترد جزئيًا', 'part'],
    ['partially_paid', 'none'],
    ...['credited', 'Chargeback lost', 'החזר כספי'].map((text) => [text, 'all'] as const),
    ...['disputed', 'ממתין לזיכוי', 'Refund pending', 'refund_requested', 'قيد الاسترداد'].map(
      (text) => [text, 'part'] as const,
    ),
    ['chargeback won', 'none'],
    ['paid', 'none'],
    ['constructor', undefined],
    ['', undefined],
  ])('is told by the status %j: %s', (text, back) => expect(readMoneyBack(text)).toBe(back));

  it.each<[string, number[], number | undefined, MoneyBack]>([
    ['nothing', [], 20, 'none'],
    ['a refund of nothing', [0], 20, 'none'],
    ['a part', [-5], 20, 'part'],
    ['parts that are the whole together', [-5, -10, -5], 20, 'all'],
    ['tenths that are the whole together', [0.1, 0.2], 0.3, 'all'],
    ['more than the whole', [25], 20, 'all'],
    ['a refund of an order whose sum nobody said', [-20], undefined, 'part'],
    ['a refund of an order that cost nothing', [-20], 0, 'part'],
  ])('is told by sums: %s', (_name, refunds, total, back) => expect(moneyBackOf({ refunds, total })).toBe(back));

  it('is back as far as any of its tellings says', () => {
    expect(mostBack('none', 'all', 'part')).toBe('all');
    expect(mostBack('none', 'part')).toBe('part');
    expect(mostBack()).toBe('none');
  });
});

const facts = { ordered: 5, refunded: 0, isSent: false, isCancelled: false };

describe('a line as its shop tells it', () => {
  it('is open for what is still to be sent', () => {
    expect(shopLine(facts, 'none')).toEqual({ quantity: 5, state: 'open' });
    expect(shopLine({ ...facts, waiting: 2 }, 'none')).toEqual({ quantity: 2, state: 'open' });
    expect(shopLine({ ...facts, refunded: 4, waiting: 5 }, 'none')).toEqual({ quantity: 1, state: 'open' });
  });

  it('has gone out where nothing is left to send', () => {
    expect(shopLine({ ...facts, isSent: true }, 'part')).toEqual({ quantity: 5, state: 'fulfilled' });
    expect(shopLine({ ...facts, waiting: 0 }, 'none')).toEqual({ quantity: 5, state: 'fulfilled' });
  });

  it('is over for whoever cancelled it, sent it all back, or has the money', () => {
    expect(shopLine({ ...facts, isCancelled: true }, 'none').state).toBe('cancelled');
    expect(shopLine({ ...facts, refunded: 5 }, 'part').state).toBe('cancelled');
    expect(shopLine(facts, 'all').state).toBe('cancelled');
    expect(shopLine({ ...facts, ordered: 0 }, 'none')).toEqual({ quantity: 1, state: 'cancelled' });
  });

  it('is marked while it is open and a part of the money went back', () => {
    expect(shopLine(facts, 'part')).toEqual({ quantity: 5, state: 'open', partlyRefunded: true });
  });

  it('never leaves somebody waiting for what they have the money for, and never for more than they kept', () => {
    const counts = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.record({
          ordered: counts,
          refunded: counts,
          waiting: fc.option(counts, { nil: undefined }),
          isSent: fc.boolean(),
          isCancelled: fc.boolean(),
        }),
        fc.constantFrom<MoneyBack>('none', 'part', 'all'),
        (line, money) => {
          const { state, quantity } = shopLine(line, money);
          expect(quantity).toBeGreaterThanOrEqual(1);
          if (money === 'all' || line.isCancelled || line.refunded >= line.ordered) expect(state).toBe('cancelled');
          if (state === 'open') expect(quantity).toBeLessThanOrEqual(line.ordered - line.refunded);
        },
      ),
    );
  });
});
