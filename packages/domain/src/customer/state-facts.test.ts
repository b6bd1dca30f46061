import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, type Instant, instantFromMs } from '../instant.ts';
import { aCustomer } from '../message/message.fixture.ts';
import { changePreferences } from './change-preferences.ts';
import { stateFacts } from './state-facts.ts';
import { assumed, replaces, type Statement } from './statement.ts';

const day = (number: number): Instant => instantFromMs(Date.parse('2026-01-01T00:00:00Z') + number * dayMs);
const order = (at: Instant, from = 'shopify:9002'): Statement => ({ at, by: 'order', from });
const base = aCustomer({ email: undefined, phone: undefined, stated: { name: assumed, language: assumed } });

describe('stateFacts', () => {
  it('takes the newer statement, however late the older one arrives', () => {
    const { customer } = stateFacts(base, { email: 'new@mail.example' }, order(day(300)));
    const later = stateFacts(customer, { email: 'old@mail.example' }, order(day(200), 'shopify:8002'));
    expect(later.customer).toBe(customer);
    expect(later.kept).toEqual([{ field: 'email', standing: order(day(300)) }]);
  });

  it('lets an order correct itself', () => {
    const first = { ...order(day(300)), saidAt: day(300) };
    const { customer } = stateFacts(base, { email: 'slip@mail.example' }, first);
    const corrected = stateFacts(customer, { email: 'right@mail.example' }, { ...first, saidAt: day(301) });
    expect(corrected.customer.email).toBe('right@mail.example');
    const repeated = stateFacts(corrected.customer, { email: 'slip@mail.example' }, first);
    expect(repeated.customer.email).toBe('right@mail.example');
  });

  it('keeps what the customer or staff chose against any file', () => {
    const chosen = changePreferences(base, { language: 'ar' }, { by: 'customer', at: day(1) });
    const stated = stateFacts(chosen, { language: 'en' }, { at: day(400), by: 'file', from: 'import:crm.csv' });
    expect(stated.customer).toBe(chosen);
    expect(stated.kept).toMatchObject([{ field: 'language', standing: { by: 'customer' } }]);
  });

  it('keeps a choice that was made before statements were kept', () => {
    const { stated: _none, ...old } = base;
    for (const by of ['customer', 'ann']) {
      const chosen = {
        ...old,
        preferenceChanges: [{ at: day(1), by, language: 'ar' as const }],
        language: 'ar' as const,
      };
      expect(stateFacts(chosen, { language: 'en' }, order(day(400))).customer.language).toBe('ar');
    }
  });

  it('does not bring back a preference that the customer took away', () => {
    const hours = { from: '09:00', to: '12:00' };
    const cleared = changePreferences(
      { ...base, preferredHours: hours },
      { language: 'he' },
      { by: 'customer', at: day(1) },
    );
    expect(stateFacts(cleared, { preferredHours: hours }, order(day(400))).customer.preferredHours).toBeUndefined();
  });

  it('counts facts without a statement from the day on which the customer was first seen', () => {
    const old = aCustomer({ createdAt: day(100) });
    expect(stateFacts(old, { email: 'old@mail.example' }, order(day(99))).customer).toBe(old);
    expect(stateFacts(old, { email: 'new@mail.example' }, order(day(101))).customer.email).toBe('new@mail.example');
  });

  it('takes the last of two words of the same instant and source', () => {
    const { customer } = stateFacts(base, { email: 'slip@mail.example' }, order(day(300)));
    const { customer: again } = stateFacts(customer, { email: 'right@mail.example' }, order(day(300)));
    expect(again.email).toBe('right@mail.example');
    expect(stateFacts(again, { email: 'right@mail.example' }, order(day(300))).customer).toBe(again);
  });

  it('takes the customer’s own word of two that fall on one instant', () => {
    const own: Statement = { at: day(1), by: 'customer', from: 'a' };
    const staff: Statement = { at: day(1), by: 'staff', from: 'b', saidAt: day(2) };
    const { customer } = stateFacts(base, { language: 'ar' }, staff);
    expect(stateFacts(customer, { language: 'he' }, own).customer.language).toBe('he');
    expect(replaces(staff, own)).toBe(false);
  });

  it('takes of two sources that speak of one day the one that spoke last, whatever they are called', () => {
    const file = (from: string, saidAt: Instant): Statement => ({ at: day(1), by: 'file', from, saidAt });
    const { customer } = stateFacts(base, { email: 'old@mail.example' }, file('import:z.csv', day(2)));
    const later = stateFacts(customer, { email: 'new@mail.example' }, file('import:a.csv', day(3)));
    expect(later.customer.email).toBe('new@mail.example');
  });

  it('is content where the older statement says the same', () => {
    const { customer } = stateFacts(base, { email: 'new@mail.example' }, order(day(300)));
    expect(stateFacts(customer, { email: 'new@mail.example' }, order(day(200)))).toEqual({ customer, kept: [] });
  });

  const anyStatement: fc.Arbitrary<Statement> = fc.record({
    at: fc.integer({ min: 0, max: 5 }).map(day),
    by: fc.constantFrom('customer', 'staff', 'order', 'file'),
    from: fc.constantFrom('a', 'b', 'c'),
    saidAt: fc.option(fc.integer({ min: 0, max: 5 }).map(day), { nil: undefined }),
  });

  property.prop([anyStatement, anyStatement])(
    'knows of any two statements the one that replaces the other',
    (left, right) => {
      expect(replaces(left, right) || replaces(right, left)).toBe(true);
    },
  );

  property.prop([
    fc.uniqueArray(anyStatement, {
      selector: ({ at, by, from, saidAt }) => [at, by, from, saidAt].join(),
      maxLength: 6,
    }),
    fc.infiniteStream(fc.nat()),
  ])('ends with the same address in whatever order the statements arrive', (statements, dice) => {
    const arrive = (order: readonly Statement[]) =>
      order.reduce((customer, one) => stateFacts(customer, { email: addressIn(one) }, one).customer, base).email;
    const shuffled = statements
      .map((statement) => ({ statement, place: dice.next().value ?? 0 }))
      .toSorted((left, right) => left.place - right.place)
      .map(({ statement }) => statement);
    expect(arrive(shuffled)).toBe(arrive(statements));
  });
});

/** An address that depends on the statement alone. */
function addressIn({ at, by, from, saidAt }: Statement): string {
  return `${by}.${from}.${Date.parse(at)}.${Date.parse(saidAt ?? at)}@mail.example`;
}
