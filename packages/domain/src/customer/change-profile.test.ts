import { expect, it } from 'vitest';
import { customerIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { changeProfile } from './change-profile.ts';
import type { Customer } from './customer.ts';
import { stateFacts } from './state-facts.ts';

const monday = '2026-11-23T08:00:00.000Z' as Instant;
const noa: Customer = {
  id: customerIdSchema.parse('C-1'),
  name: 'Noa Levi',
  language: 'he',
  consents: [],
  segments: ['gold'],
  yearOfBirth: 1954,
  createdAt: '2026-11-01T08:00:00.000Z' as Instant,
  revision: 3,
};
const byAnn = { by: 'ann', at: monday };
const later = { at: '2026-11-29T08:00:00.000Z' as Instant, by: 'file' as const, from: 'import:crm.csv' };

it('takes what staff state, with who stated it and when, and leaves the rest', () => {
  const postalAddress = { lines: ['Herzl 1'], city: 'Haifa' };
  expect(changeProfile(noa, { segments: ['silver'], postalAddress }, byAnn)).toEqual({
    ...noa,
    segments: ['silver'],
    postalAddress,
    stated: {
      segments: { at: monday, by: 'staff', from: 'staff:ann' },
      postalAddress: { at: monday, by: 'staff', from: 'staff:ann' },
    },
  });
});

it('is the very same customer where nothing changes', () => {
  expect(changeProfile(noa, { segments: ['gold'], postalAddress: null }, byAnn)).toBe(noa);
  expect(changeProfile(noa, {}, byAnn)).toBe(noa);
});

it('takes a fact away, and no file brings it back', () => {
  const without = changeProfile(noa, { yearOfBirth: null }, byAnn);
  expect(without.yearOfBirth).toBeUndefined();
  const { customer, kept } = stateFacts(without, { yearOfBirth: 1955, segments: ['bronze'] }, later);
  expect(customer).toMatchObject({ segments: ['bronze'], stated: { segments: later } });
  expect(customer.yearOfBirth).toBeUndefined();
  expect(kept.map(({ field }) => field)).toEqual(['yearOfBirth']);
});
