import { describe, expect, it } from 'vitest';
import { instantSchema } from '../instant-schema.ts';
import {
  distinctSegments,
  isInSegment,
  isYearOfBirth,
  mostSegments,
  postalAddressSchema,
  segmentsAmong,
  segmentsSchema,
  yearOfBirthSchema,
} from './profile.ts';

describe('segments', () => {
  it('choose whom an audience is made of, however they are written', () => {
    const customer = { segments: ['Gold', 'Clinic north'] };
    expect(isInSegment(customer, {})).toBe(true);
    expect(isInSegment(customer, { any: [' gold '] })).toBe(true);
    expect(isInSegment(customer, { any: ['silver'] })).toBe(false);
    expect(isInSegment(customer, { any: ['silver', 'ＧＯＬＤ'] })).toBe(true);
    expect(isInSegment(customer, { none: ['clinic North'] })).toBe(false);
    expect(isInSegment(customer, { any: ['gold'], none: ['clinic north'] })).toBe(false);
    expect(isInSegment({}, { any: ['gold'] })).toBe(false);
    expect(isInSegment({}, { none: ['gold'] })).toBe(true);
    expect(isInSegment(customer, { any: [] })).toBe(false);
  });

  it('say in which of those that are asked for somebody is, each once as it was first asked for', () => {
    const customer = { segments: ['Gold', 'Clinic north', 'vip'] };
    expect(segmentsAmong(customer, ['clinic NORTH', 'silver', ' gold', 'GOLD'])).toEqual(['clinic NORTH', ' gold']);
    expect(segmentsAmong(customer, [])).toEqual([]);
    expect(segmentsAmong({}, ['gold'])).toEqual([]);
  });

  it('are each kept once, as first written, and what is no short name is left out', () => {
    expect(distinctSegments([' Gold', 'gold', '', 'זהב'])).toEqual({ segments: ['Gold', 'זהב'], isCut: false });
    expect(distinctSegments(['x'.repeat(61), 'a'])).toEqual({ segments: ['a'], isCut: true });
    const many = Array.from({ length: mostSegments + 1 }, (_, index) => `s${index}`);
    expect(distinctSegments(many)).toEqual({ segments: many.slice(0, mostSegments), isCut: true });
  });

  it('are refused when one is named twice, or there are too many', () => {
    expect(segmentsSchema.parse([])).toEqual([]);
    expect(segmentsSchema.safeParse(['Gold', 'gold ']).success).toBe(false);
    expect(segmentsSchema.safeParse(Array.from({ length: 51 }, (_, index) => `s${index}`)).success).toBe(false);
  });
});

it('takes a postal address that a letter may reach, and no empty one', () => {
  expect(postalAddressSchema.parse({ lines: ['Herzl 1'], country: 'IL' })).toEqual({
    lines: ['Herzl 1'],
    country: 'IL',
  });
  expect(postalAddressSchema.safeParse({ lines: [], city: 'Haifa' }).success).toBe(true);
  expect(postalAddressSchema.safeParse({ lines: [], region: 'North' }).success).toBe(false);
  expect(postalAddressSchema.safeParse({ lines: ['Herzl 1'], country: 'Israel' }).success).toBe(false);
});

it('knows that nobody was born in a year that is to come, nor 131 years ago', () => {
  const now = instantSchema.parse('2026-11-22T08:00:00.000Z');
  expect([2026, 1896].map((year) => isYearOfBirth(year, now))).toEqual([true, true]);
  expect([2027, 1895].map((year) => isYearOfBirth(year, now))).toEqual([false, false]);
});

it('takes a year of birth and no day', () => {
  expect(yearOfBirthSchema.safeParse(1954).success).toBe(true);
  for (const wrong of [54, 1954.5, '1954-03-02', 2200]) expect(yearOfBirthSchema.safeParse(wrong).success).toBe(false);
});
