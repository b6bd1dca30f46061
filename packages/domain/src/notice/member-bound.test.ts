import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerIdSchema } from '../ids.ts';
import { toyJob } from '../job/toy-job.fixture.ts';
import { delayOwnSchema } from '../stock-delay/delay-notice.ts';
import { endingOptions } from '../stock-delay/option.ts';
import { stockDelayJob } from '../stock-delay/stock-delay-job.ts';
import { chunkSize, type Member, memberSchema } from './audience.ts';
import { bytesOf, MemberTooLargeError, mostMemberBytes, withinBound } from './member-bound.ts';

const customerId = customerIdSchema.parse('c'.repeat(64));
/** The widest that a delay may keep of one customer, and everything below. */
const members = fc.record({
  customerId: fc.constant(customerId),
  toldBefore: fc.boolean(),
  leftOut: fc.constant('chose-to-end-the-wait'),
  orders: fc.array(
    fc.record({
      number: fc.oneof(
        fc.string({ maxLength: 64, unit: 'grapheme' }).filter(({ length }) => length <= 64),
        fc.constantFrom('ש'.repeat(64), '€'.repeat(64), '😀'.repeat(32), '\u0001'.repeat(64)),
      ),
      productId: fc.constantFrom('p', 'p'.repeat(64)),
      quantity: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    }),
    { maxLength: 20 },
  ),
  moreOrders: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 20 }),
  promisedOn: fc.constant('2026-11-30'),
  chose: fc.constantFrom(...endingOptions),
});

describe('what is kept of one member of an audience', () => {
  it('is within the bound whatever they ordered, each order named or counted, the first ones named', () => {
    fc.assert(
      fc.property(members, (wide) => {
        const member = memberSchema.parse(wide);
        const bounded = withinBound(member, stockDelayJob);
        const own = delayOwnSchema.parse(bounded);
        expect(bytesOf(bounded)).toBeLessThanOrEqual(mostMemberBytes);
        expect(own.orders.length + own.moreOrders).toBe(wide.orders.length + wide.moreOrders);
        expect(own.orders).toEqual(wide.orders.slice(0, own.orders.length));
        expect(own.orders.length > 0).toBe(wide.orders.length > 0);
        expect({ ...bounded, orders: [], moreOrders: 0 }).toEqual({ ...member, orders: [], moreOrders: 0 });
      }),
    );
  });

  it('names at least one order of a delay, whatever it takes', () => {
    const order = { number: '1', productId: 'p', quantity: 1 };
    const member: Member = { customerId, toldBefore: false, orders: [order], moreOrders: 4 };
    expect(stockDelayJob.shorten(member)).toBeUndefined();
    expect(stockDelayJob.shorten({ ...member, orders: [order, order] })).toEqual({ ...member, moreOrders: 5 });
  });

  it('stays as it is where there is room', () => {
    const member: Member = { customerId, toldBefore: false, colour: 'red' };
    expect(withinBound(member, toyJob)).toBe(member);
  });

  it('is a mistake of a job that keeps too much and shortens nothing, and no row is written', () => {
    const member: Member = { customerId, toldBefore: false, colour: 'r'.repeat(mostMemberBytes) };
    expect(() => withinBound(member, toyJob)).toThrow(MemberTooLargeError);
    expect(() => withinBound(member, { name: 'toy', shorten: (same) => same })).toThrow('"toy" keeps of one customer');
  });

  it('names fewer orders where all of them take too much, and counts the rest', () => {
    const orders = Array.from({ length: 20 }, () => ({
      number: 'ש'.repeat(64),
      productId: 'p'.repeat(64),
      quantity: 1,
    }));
    const bounded = withinBound({ customerId, toldBefore: false, orders, moreOrders: 3 }, stockDelayJob);
    const own = delayOwnSchema.parse(bounded);
    expect(own.orders.length).toBeLessThan(orders.length);
    expect(own.orders.length + own.moreOrders).toBe(23);
  });

  it('leaves room for the rest of a row of 400 kB', () => {
    expect(chunkSize * mostMemberBytes).toBeLessThanOrEqual(200_000);
  });

  it.each(['', 'a', 'é', 'ש', '€', '😀', '\ud800', '"\n'])('is counted as UTF-8 counts it: %j', (text) => {
    expect(bytesOf(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
  });
});
