import { describe, expect, it } from 'vitest';
import { customerIdSchema, orderLineIdSchema, productIdSchema } from '../ids.ts';
import { dayMs, type Instant, instantFromMs } from '../instant.ts';
import { type MovedLines, planMovedLines } from './moved-lines.ts';
import type { OrderLine } from './order-line.ts';

const day = (number: number): Instant => instantFromMs(Date.parse('2026-01-01T00:00:00Z') + number * dayMs);

type Wanted = {
  id?: string;
  customer?: string;
  product?: string;
  state?: OrderLine['state'];
  on?: number;
  from?: string;
};

function line({
  id = 'X1.A',
  customer = 'R1',
  product = 'A',
  state = 'open',
  on = 1,
  from = 'a.csv',
}: Wanted): OrderLine {
  return {
    id: orderLineIdSchema.parse(id),
    customerId: customerIdSchema.parse(customer),
    productId: productIdSchema.parse(product),
    orderNumber: 'X1',
    quantity: 1,
    state,
    orderedAt: day(0),
    stated: { at: day(on), from },
  };
}

const now = day(9);
const plan = (stated: OrderLine, others: readonly OrderLine[]): MovedLines => planMovedLines({ stated, now }, others);
const nothing: MovedLines = { moved: [], corrected: [], left: [], ofOthers: [], outdatedSince: undefined };

describe('planMovedLines', () => {
  it('ends the line of whoever had the order before', () => {
    const before = line({ customer: 'R1' });
    expect(plan(line({ customer: 'R2', on: 2 }), [before])).toEqual({ ...nothing, moved: [before] });
  });

  it('ends with it what else older words of the order gave them, and nothing of a third person or another system', () => {
    const before = [line({ customer: 'R1' }), line({ customer: 'R1', id: 'X1.B', product: 'B' })];
    const third = line({ customer: 'R3', id: 'X1.B', product: 'B' });
    const restated = line({ customer: 'R1', id: 'X1.C', product: 'C', on: 2 });
    const elsewhere = line({ customer: 'R1', id: 'shop:X1.B', product: 'B' });
    const others = [...before, third, restated, elsewhere];
    expect(plan(line({ customer: 'R2', on: 2 }), others)).toEqual({
      ...nothing,
      moved: before,
      ofOthers: [third, restated],
    });
  });

  it('ends the line of the product under which it stood before', () => {
    const before = line({ product: 'A' });
    expect(plan(line({ product: 'B', on: 2 }), [before])).toEqual({ ...nothing, corrected: [before] });
  });

  it('ends what an older word says while somebody newer holds the line, or the whole order', () => {
    const theirs = line({ customer: 'R2', on: 3 });
    expect(plan(line({ customer: 'R1', on: 1 }), [theirs])).toMatchObject({ moved: [], outdatedSince: day(3) });
    const other = line({ customer: 'R1', id: 'X1.B', product: 'B', on: 1 });
    const ended = line({ customer: 'R1', on: 1, state: 'cancelled' });
    expect(plan(other, [ended, theirs])).toMatchObject({ outdatedSince: day(3) });
    expect(plan({ ...other, stated: { at: day(4), from: 'b.csv' } }, [ended, theirs])).toMatchObject({
      outdatedSince: undefined,
      ofOthers: [theirs],
    });
    expect(
      plan(other, [line({ customer: 'R2', id: 'X1.C', product: 'C', on: 3 }), ended]).outdatedSince,
    ).toBeUndefined();
  });

  it('leaves both where one file says both, names the other, and takes the last of two sources', () => {
    const both = [line({ customer: 'R1' }), line({ customer: 'R2' })] as const;
    expect(plan(both[1], both)).toEqual({ ...nothing, ofOthers: [both[0]] });
    expect(plan(line({ customer: 'R2', from: 'b.csv' }), both).moved).toEqual([both[0]]);
  });

  it('touches neither ended lines nor those of another system', () => {
    const others = [line({ customer: 'R1', state: 'cancelled' }), line({ customer: 'R1', id: 'shop:X1.A' })];
    expect(plan(line({ customer: 'R2', on: 2 }), others)).toEqual(nothing);
  });

  it('takes a line of a moment still to come for older than what is stated', () => {
    const toCome = line({ customer: 'R1', on: 400 });
    expect(plan(line({ customer: 'R2', on: 2, from: 'b.csv' }), [toCome])).toEqual({ ...nothing, moved: [toCome] });
  });

  it('names the customer’s own open lines of other products that an older word left', () => {
    const left = line({ id: 'X1.B', product: 'B' });
    const others = [
      left,
      line({ id: 'X1.A.2' }),
      line({ id: 'X1.D', product: 'D', state: 'fulfilled' }),
      line({ id: 'shop:X1.F', product: 'F' }),
      line({ id: 'X1.G', product: 'G', on: 2 }),
    ];
    expect(plan(line({ on: 2 }), others)).toEqual({ ...nothing, left: [left] });
  });
});
