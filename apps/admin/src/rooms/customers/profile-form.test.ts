import { expect, it } from 'vitest';
import { profileFormOf, profileOf, wrongIn } from './profile-form.ts';

const customer = {
  id: 'C-1',
  name: 'Noa',
  language: 'he' as const,
  consents: [],
  createdAt: '2026-11-01T08:00:00.000Z',
  revision: 3,
};
const profile = {
  segments: ['gold', 'clinic north'],
  postalAddress: { lines: ['Herzl 1', 'Flat 2'], city: 'Haifa', country: 'IL' },
  yearOfBirth: 1954,
};

it('keeps what is known through the form, and sends only what was touched', () => {
  const form = profileFormOf({ ...customer, ...profile });
  expect(profileOf(form, form)).toEqual(profile);
  expect(profileOf(form, { segments: form.segments })).toEqual({ segments: profile.segments });
  expect(profileOf(form, {})).toEqual({});
});

it('takes away what was emptied', () => {
  const form = profileFormOf(customer);
  expect(profileOf(form, form)).toEqual({ segments: [], postalAddress: null, yearOfBirth: null });
});

it('names each segment once, wherever a comma of some script stands', () => {
  const form = { ...profileFormOf(customer), segments: 'gold، Gold, vip;' };
  expect(profileOf(form, form).segments).toEqual(['Gold', 'vip']);
});

it('says what cannot be kept', () => {
  const form = profileFormOf({ ...customer, ...profile });
  expect(wrongIn(form)).toBeUndefined();
  expect(wrongIn({ ...form, yearOfBirth: '54' })).toBe('yearWrong');
  expect(wrongIn({ ...form, country: 'I' })).toBe('countryWrong');
  expect(wrongIn({ ...form, lines: '', city: '' })).toBe('addressWrong');
});
