import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerIdSchema, orderLineIdSchema, productIdSchema } from '../ids.ts';
import { dayMs, type Instant, instantFromMs } from '../instant.ts';
import { isoDateSchema } from '../instant-schema.ts';
import { movedAway } from '../order/moved-lines.ts';
import type { OrderLine } from '../order/order-line.ts';
import { planOrderLine, type StatedLine } from './plan-order-line.ts';

const day = (number: number): Instant => instantFromMs(Date.parse('2026-01-01T00:00:00Z') + number * dayMs);
const customerId = customerIdSchema.parse('C-1');
const draft = { id: orderLineIdSchema.parse('L-1'), productId: productIdSchema.parse('P-1'), orderNumber: '1' };
const states = ['open', 'fulfilled', 'cancelled'] as const;

/** What a source said on a day about the line. */
function said(on: number, facts: Partial<StatedLine['draft']> = {}): StatedLine {
  const statement = { at: day(0), by: 'order' as const, from: 'shopify:1', saidAt: day(on) };
  return { draft: { ...draft, ...facts }, customerId, statement, now: day(500) };
}

function after(...words: StatedLine[]): OrderLine | undefined {
  return words.reduce<OrderLine | undefined>((line, word) => planOrderLine(line, word).line, undefined);
}

describe('planOrderLine', () => {
  it('opens a new line of one piece, and keeps what a later word leaves out', () => {
    expect(after(said(1))).toMatchObject({ quantity: 1, state: 'open', orderedAt: day(500) });
    const line = after(said(1, { quantity: 3, state: 'fulfilled', orderedAt: day(0) }), said(2));
    expect(line).toMatchObject({ quantity: 3, state: 'fulfilled', orderedAt: day(0) });
    expect(line?.stated).toEqual({ at: day(2), from: 'shopify:1', stateAt: day(1) });
  });

  it('lets the newer word stand, however late the older one comes, and says that it was kept', () => {
    const newer = after(said(5, { state: 'cancelled', quantity: 2 }));
    const plan = planOrderLine(newer, said(3, { state: 'open', quantity: 4 }));
    expect(plan).toEqual({ line: newer, kept: true });
    expect(planOrderLine(newer, said(7, { state: 'open' }))).toMatchObject({ line: { state: 'open' }, kept: false });
  });

  it('takes from an older word what nobody has said since', () => {
    const plan = planOrderLine(
      after(said(5)),
      said(3, { state: 'fulfilled', promisedOn: isoDateSchema.parse('2026-03-01') }),
    );
    expect(plan).toMatchObject({ kept: false, line: { state: 'fulfilled', promisedOn: '2026-03-01' } });
    expect(plan.line.stated).toEqual({ at: day(5), from: 'shopify:1', stateAt: day(3) });
  });

  it('opens again what had gone elsewhere, by any word that is not older, and by no older one', () => {
    const line = after(said(1, { state: 'open' }));
    if (!line) throw new Error('there is a line');
    const gone = movedAway(line, day(4));
    expect(gone).toMatchObject({ state: 'cancelled', stated: { at: day(1), stateAt: day(1), movedAt: day(4) } });
    expect(planOrderLine(gone, said(3)).line).toMatchObject({ state: 'cancelled', stated: { movedAt: day(4) } });
    for (const word of [said(4), said(5), said(5, { state: 'open' })]) {
      const back = planOrderLine(gone, word).line;
      expect(back.state).toBe('open');
      expect(back.stated).not.toHaveProperty('movedAt');
    }
    expect(planOrderLine(gone, said(5, { state: 'cancelled' })).line.state).toBe('cancelled');
  });

  it('counts a line without a statement from the day on which it was ordered', () => {
    const { stated: _none, ...old } = after(said(1, { state: 'cancelled', orderedAt: day(10) })) as OrderLine;
    expect(planOrderLine(old, said(9, { state: 'open' })).line).toMatchObject({
      state: 'cancelled',
      stated: { at: day(10), from: 'before-statements' },
    });
    expect(planOrderLine(old, said(11, { state: 'open' })).line.state).toBe('open');
  });

  it('counts a source that says no more than when from then', () => {
    const statement = { at: day(4), by: 'file' as const, from: 'import:a.csv' };
    expect(planOrderLine(undefined, { ...said(1), statement }).line.stated?.at).toBe(day(4));
  });

  const anyWord = fc
    .record({ on: fc.integer({ min: 0, max: 4 }), state: fc.constantFrom(undefined, ...states) })
    .map(({ on, state }) => said(on, state && { state }));

  property.prop([fc.array(anyWord, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat())])(
    'ends in the same state in whatever order the words arrive',
    (words, dice) => {
      const shuffled = words
        .map((word) => ({ word, place: dice.next().value ?? 0 }))
        .toSorted((left, right) => left.place - right.place)
        .map(({ word }) => word);
      expect(after(...shuffled)?.state).toBe(after(...words)?.state);
    },
  );

  property.prop([fc.constantFrom(...states), fc.constantFrom(...states)])(
    'never moves back within one instant',
    (first, second) => {
      const furthest = states[Math.max(states.indexOf(first), states.indexOf(second))];
      expect(after(said(1, { state: first }), said(1, { state: second }))?.state).toBe(furthest);
    },
  );

  property.prop([fc.array(anyWord, { minLength: 1, maxLength: 6 })])(
    'changes nothing when the last word is repeated',
    (words) => {
      const line = after(...words);
      expect(after(...words, words.at(-1) as StatedLine)).toEqual(line);
    },
  );
});
