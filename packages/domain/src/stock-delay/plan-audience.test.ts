import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CustomerId, customerIdSchema } from '../ids.ts';
import { isoDateSchema } from '../instant-schema.ts';
import { aMessage, morning } from '../message/message.fixture.ts';
import type { Message } from '../message/message.ts';
import { mayHaveBeenTold, messageStates } from '../message/states.ts';
import type { Member } from '../notice/audience.ts';
import { type OrderLine, orderLineSchema } from '../order/order-line.ts';
import { mergePage, type Previous, planMember } from './plan-audience.ts';

const customerId = customerIdSchema.parse('c-1');
const line = (number: string, owner = 'c-1'): OrderLine =>
  orderLineSchema.parse({
    id: `l-${number}`,
    customerId: owner,
    productId: 'p-1',
    orderNumber: number,
    quantity: 2,
    state: 'open',
    orderedAt: morning,
  });
const member = (id = 'c-1', toldBefore = false): Member => ({
  customerId: customerIdSchema.parse(id),
  orders: [],
  moreOrders: 7,
  toldBefore,
});
const before = (messages: Message[], toldBefore = false): Previous => ({
  member: member('c-1', toldBefore),
  messages,
  toldByPhone: false,
});
const about = (wanted: Partial<Parameters<typeof planMember>[1]> = {}) => ({
  customerId,
  lines: [line('1')],
  previous: undefined,
  stoppedWaiting: false,
  ...wanted,
});

describe('who belongs to the audience of a version', () => {
  it('of a first version is everybody who waits, with what they wait for', () => {
    expect(planMember('declared', about())).toEqual({
      customerId,
      orders: [{ number: '1', productId: 'p-1', quantity: 2 }],
      moreOrders: 0,
      toldBefore: false,
    });
    expect(planMember('declared', about({ lines: [] }))).toBeUndefined();
    const promised = ['2026-12-02', '2026-11-30'].map((day) => ({
      ...line('1'),
      promisedOn: isoDateSchema.parse(day),
    }));
    expect(planMember('declared', about({ lines: promised }))).toMatchObject({ promisedOn: '2026-11-30' });
  });

  it('lists twenty orders and counts the rest', () => {
    const lines = Array.from({ length: 23 }, (_, index) => line(String(index)));
    const planned = planMember('declared', about({ lines }));
    expect(planned?.orders).toHaveLength(20);
    expect(planned?.moreOrders).toBe(3);
  });

  it('of a new date is who waits, told before or not, and not who chose to stop waiting', () => {
    const told = before([aMessage({ state: 'delivered' })]);
    expect(planMember('revised', about({ previous: told }))?.toldBefore).toBe(true);
    expect(planMember('no-news', about({ previous: before([]) }))?.toldBefore).toBe(false);
    expect(planMember('revised', about({ previous: told, lines: [] }))).toBeUndefined();
    expect(planMember('revised', about({ previous: told, stoppedWaiting: true }))).toBeUndefined();
  });

  it.each(['resolved', 'withdrawn'] as const)('of %s is exactly who was told, or may have been', (kind) => {
    for (const state of messageStates) {
      const planned = planMember(kind, about({ previous: before([aMessage({ state })]), lines: [] }));
      expect([state, planned?.customerId]).toEqual([state, mayHaveBeenTold(state) ? customerId : undefined]);
    }
    expect(planMember(kind, about())).toBeUndefined();
    expect(planMember(kind, about({ previous: before([]) }))).toBeUndefined();
    expect(planMember(kind, about({ previous: before([], true) }))).toEqual({ ...member(), toldBefore: true });
  });

  it.each(['resolved', 'withdrawn'] as const)('of %s includes whom a person told by phone', (kind) => {
    const called = { ...before([aMessage({ route: 'call', state: 'unreachable' })]), toldByPhone: true };
    expect(planMember(kind, about({ previous: called, lines: [] }))).toEqual({ ...member(), toldBefore: true });
    expect(planMember('revised', about({ previous: called }))?.toldBefore).toBe(true);
  });

  it('of a withdrawal includes who stopped waiting because of what they were told, and of the good news does not', () => {
    const told = about({ previous: before([aMessage({ state: 'delivered' })]), stoppedWaiting: true });
    expect(planMember('withdrawn', told)?.toldBefore).toBe(true);
    expect(planMember('resolved', told)).toBeUndefined();
    const neverTold = about({ previous: before([aMessage({ state: 'retracted' })]), stoppedWaiting: true });
    expect(planMember('withdrawn', neverTold)).toBeUndefined();
  });

  it.each([
    ['waited for its resend and was taken back', { state: 'retracted', resent: true }],
    ['was given up by a person', { state: 'failed', reason: 'no-answer' }],
    ['was refused at its resend', { state: 'failed', reason: 'refused-by-channel', resent: true }],
  ] as const)('includes whose unknown message %s: the first attempt may have arrived', (_, wanted) => {
    const unknownOnce = before([aMessage({ ...wanted, unknownAt: morning })]);
    expect(planMember('withdrawn', about({ previous: unknownOnce }))?.toldBefore).toBe(true);
  });

  it('does not include whose unknown message turned out to have bounced', () => {
    const bounced = before([aMessage({ state: 'bounced', unknownAt: morning })]);
    expect(planMember('withdrawn', about({ previous: bounced }))).toBeUndefined();
  });
});

/** A page of a sorted list: at most `limit` from after `after`, and up to where it is complete. */
function pageOf(list: readonly CustomerId[], after: CustomerId | undefined, limit: number) {
  const rest = list.filter((id) => after === undefined || id > after);
  const page = rest.slice(0, limit);
  return { page, upTo: rest.length > page.length ? page.at(-1) : undefined };
}

describe('the merge of those who wait and those who were told', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][a-zA-Z0-9._:@+-]{0,3}$/), { maxLength: 40 });
  const sorted = ids.map((list) => list.map((id) => customerIdSchema.parse(id)).toSorted());

  it('page by page is exactly the union: each once, in order, nobody left out', () => {
    const limit = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(sorted, sorted, limit, limit, (waiting, told, waitingLimit, toldLimit) => {
        const found: CustomerId[] = [];
        let after: CustomerId | undefined;
        for (let pages = 0; ; pages += 1) {
          expect(pages).toBeLessThanOrEqual(waiting.length + told.length);
          const affected = pageOf(waiting, after, waitingLimit);
          const previous = pageOf(told, after, toldLimit);
          const { both, upTo } = mergePage({
            affected: affected.page.map((id) => ({ customerId: id, lines: [line('1', id)] })),
            affectedUpTo: affected.upTo,
            previous: previous.page.map((id) => ({ member: member(id), messages: [], toldByPhone: false })),
            previousUpTo: previous.upTo,
          });
          for (const one of both) {
            expect(one.lines.map((own) => own.customerId)).toEqual(
              waiting.includes(one.customerId) ? [one.customerId] : [],
            );
            expect(one.previous?.member.customerId).toBe(told.includes(one.customerId) ? one.customerId : undefined);
          }
          found.push(...both.map((one) => one.customerId));
          if (upTo === undefined) break;
          expect(after === undefined || upTo > after).toBe(true);
          after = upTo;
        }
        expect(found).toEqual([...new Set([...waiting, ...told])].toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
