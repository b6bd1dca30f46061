import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneNumberSchema } from '../customer/contact-point.ts';
import { readPhone } from './phone.ts';

const numbers: [written: string, country: string, e164: string][] = [
  ['050-123-4567', 'IL', '+972501234567'],
  ['0501234567', 'IL', '+972501234567'],
  ['501234567', 'IL', '+972501234567'],
  ['501234567.0', 'IL', '+972501234567'],
  ['972501234567', 'IL', '+972501234567'],
  ['00972501234567', 'US', '+972501234567'],
  ['+972 (0)50 123 4567', 'IL', '+972501234567'],
  ["'0501234567", 'IL', '+972501234567'],
  ['٠٥٠-١٢٣-٤٥٦٧', 'IL', '+972501234567'],
  ['۰۵۰۱۲۳۴۵۶۷', 'IL', '+972501234567'],
  ['\u200e+972\u00a050\u2013123\u20114567\u202c', 'IL', '+972501234567'],
  ['tel:+972501234567', 'GB', '+972501234567'],
  ['０５０１２３４５６７', 'IL', '+972501234567'],
  ['+972501234567', 'XX', '+972501234567'],
  ['02-6251234', 'IL', '+97226251234'],
  ['0599 123 456', 'PS', '+970599123456'],
  ['(202) 555-0143', 'US', '+12025550143'],
  ['07911 123456', 'GB', '+447911123456'],
];

const refusals: [written: string, country: string, reason: string][] = [
  ['', 'IL', 'empty'],
  ['  \u200f ', 'IL', 'empty'],
  ['9.72501E+11', 'IL', 'scientific'],
  ['9,72501e11', 'IL', 'scientific'],
  ['call me', 'IL', 'not-a-number'],
  ['*6272', 'IL', 'not-a-number'],
  ['+972+501234567', 'IL', 'not-a-number'],
  ['050-1234567 / 052-7654321', 'IL', 'several-numbers'],
  ['050-1234567, 052-7654321', 'IL', 'several-numbers'],
  ['12', 'IL', 'wrong-length'],
  ['1', 'IL', 'wrong-length'],
  ['0501234567890123', 'IL', 'wrong-length'],
  ['+999123456', 'IL', 'unknown-country'],
  ['0501234567', 'XX', 'unknown-country'],
];

describe('readPhone', () => {
  it.each(numbers)('reads %j written in %s', (written, country, e164) => {
    expect(readPhone(written, country)).toEqual({ kind: 'phone', e164 });
  });

  it.each(refusals)('refuses %j written in %s: %s', (written, country, reason) => {
    expect(readPhone(written, country)).toEqual({ kind: 'refused', reason });
  });

  it('warns of an unknown range instead of refusing it', () => {
    expect(readPhone('+1 555 123 4567', 'IL')).toEqual({
      kind: 'phone',
      e164: '+15551234567',
      warning: 'unusual',
    });
  });

  it('says where a number without a country is none of the one in which it is read', () => {
    for (const [written, country] of [
      ['(212) 555-0143', 'IL'],
      ['07700 900124', 'IL'],
      ['050-123-4567', 'US'],
    ] as const)
      expect(readPhone(written, country)).toMatchObject({ kind: 'phone', warning: 'elsewhere' });
  });

  it('warns of a number of no country that has no such range', () => {
    expect(readPhone('+979 2 1234 5678', 'IL')).toEqual({ kind: 'phone', e164: '+979212345678', warning: 'unusual' });
  });

  it('leaves an extension out and warns', () => {
    expect(readPhone('03-6251234 ext. 12', 'IL')).toEqual({
      kind: 'phone',
      e164: '+97236251234',
      warning: 'unusual',
    });
  });

  property.prop([fc.string({ unit: 'binary' }), fc.constantFrom('IL', 'US', 'XX', '')])(
    'never throws, and what it reads is a number that can be sent to',
    (text, country) => {
      const reading = readPhone(text, country);
      if (reading.kind === 'phone') expect(phoneNumberSchema.safeParse(reading.e164).success).toBe(true);
    },
  );

  property.prop([fc.integer({ min: 0, max: 9_999_999 })])('reads its own output as the same number', (tail) => {
    const first = readPhone(`050${String(tail).padStart(7, '0')}`, 'IL');
    if (first.kind === 'phone') expect(readPhone(first.e164, 'US')).toEqual(first);
    else expect.unreachable('every 050 number has a possible length');
  });
});
