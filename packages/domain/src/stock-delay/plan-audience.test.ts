import { describe, expect, it } from 'vitest';
import { customerIdSchema } from '../ids.ts';
import { isoDateSchema } from '../instant-schema.ts';
import { aMessage, morning } from '../message/message.fixture.ts';
import type { Message } from '../message/message.ts';
import { mayHaveBeenTold, messageStates } from '../message/states.ts';
import type { Member } from '../notice/audience.ts';
import type { Previous } from '../notice/previous.ts';
import { type OrderLine, orderLineSchema } from '../order/order-line.ts';
import { planMember } from './plan-audience.ts';

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
  chose: undefined,
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

  it('of a new date is who waits, told before or not', () => {
    const told = before([aMessage({ state: 'delivered' })]);
    expect(planMember('revised', about({ previous: told }))?.toldBefore).toBe(true);
    expect(planMember('no-news', about({ previous: before([]) }))?.toldBefore).toBe(false);
  });

  it.each(['revised', 'no-news'] as const)(
    'of %s counts whoever was promised it and chose to end the wait, with the reason',
    (kind) => {
      const told = before([aMessage({ state: 'delivered' })]);
      const counted = { ...member(), toldBefore: true };
      const chose = 'refund' as const;
      expect(planMember(kind, about({ previous: told, lines: [] }))).toBeUndefined();
      for (const lines of [[], [line('1')]])
        expect(planMember(kind, about({ previous: told, lines, chose }))).toEqual({
          ...counted,
          leftOut: 'chose-to-end-the-wait',
        });
      // Nothing was promised to whom nothing was said.
      const neverTold = before([aMessage({ state: 'retracted' })]);
      expect(planMember(kind, about({ previous: neverTold, lines: [] }))).toBeUndefined();
      expect(planMember(kind, about({ previous: neverTold, chose }))).toBeUndefined();
      expect(planMember(kind, about({ previous: undefined, chose }))).toBeUndefined();
    },
  );

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

  it('of a withdrawal tells who stopped waiting what they chose because of it, and of the good news counts them', () => {
    const told = about({ previous: before([aMessage({ state: 'delivered' })]), chose: 'partner' });
    const counted = { ...member(), toldBefore: true };
    expect(planMember('withdrawn', told)).toEqual({ ...counted, chose: 'partner' });
    expect(planMember('resolved', told)).toEqual({ ...counted, leftOut: 'chose-to-end-the-wait' });
    const leftOut = 'chose-to-end-the-wait' as const;
    const once = about({ previous: { ...before([]), member: { ...counted, leftOut } }, chose: 'partner' });
    expect(planMember('revised', once)).toBeUndefined();
    expect(planMember('withdrawn', once)).toMatchObject({ chose: 'partner' });
    const neverTold = about({ previous: before([aMessage({ state: 'retracted' })]), chose: 'partner' });
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
