import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateOrder, detectDateOrder, readDate } from './read-date.ts';

const readings: [text: string, order: DateOrder | undefined, expected: string][] = [
  ['2026-11-30', undefined, '2026-11-30'],
  ['2026/1/5', undefined, '2026-01-05'],
  ['20261130', undefined, '2026-11-30'],
  ['30/11/2026', undefined, '2026-11-30'],
  ['11/30/2026', undefined, '2026-11-30'],
  ['5.6.26', undefined, '2026-06-05'],
  ['05/05/2026', undefined, '2026-05-05'],
  ['05/06/2026', 'day-first', '2026-06-05'],
  ['05/06/2026', 'month-first', '2026-05-06'],
  ['٣٠/١١/٢٠٢٦', undefined, '2026-11-30'],
  ['46356', undefined, '2026-11-30'],
  ['46356.75', undefined, '2026-11-30'],
  ['Nov 30, 2026', undefined, '2026-11-30'],
  ['30 November 2026', undefined, '2026-11-30'],
  ['30 בנובמבר 2026', undefined, '2026-11-30'],
  ['30 تشرين الثاني 2026', undefined, '2026-11-30'],
  ["'2026-11-30", undefined, '2026-11-30'],
  ['2026-11-30T10:15:00Z', undefined, '2026-11-30 10:15:00Z'],
  ['2026-11-30 10:15:30 +0200', undefined, '2026-11-30 10:15:30+02:00'],
  ['11/30/2026 2:05 PM', undefined, '2026-11-30 14:05:00Z'],
  ['30/11/2026 12:05 am', undefined, '2026-11-30 00:05:00Z'],
  ['2026-11-30 25:00', undefined, '2026-11-30'],
  ['2026-11-30 10:61', undefined, '2026-11-30'],
  ['2026-11-30 10:15 +99:00', undefined, '2026-11-30'],
  ['2026-11-30 10:15 +0275', undefined, '2026-11-30'],
  ['2026-11-30 10:15 -11:30', undefined, '2026-11-30 10:15:00-11:30'],
  ['05/06/2026', undefined, 'date-ambiguous'],
  ['31/02/2026', undefined, 'date-unreadable'],
  ['2026-13-01', undefined, 'date-unreadable'],
  ['30 Smarch 2026', undefined, 'date-unreadable'],
  ['soon', undefined, 'date-unreadable'],
  ['12345', undefined, 'date-out-of-range'],
  ['0001-01-01', undefined, 'date-unreadable'],
  ['2226-01-01', undefined, 'date-out-of-range'],
];

describe('readDate', () => {
  it.each(readings)('reads %j with %s as %s', (text, order, expected) => {
    const reading = readDate(text, order);
    const found = reading.kind === 'date' ? [reading.date, reading.time].filter(Boolean).join(' ') : reading.code;
    expect(found).toBe(expected);
  });

  property.prop([fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })])(
    'reads back every day in every way of writing it',
    (at) => {
      const date = at.toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = date.split('-');
      const serial = String(Math.floor(at.getTime() / 86_400_000) + 25_569);
      for (const text of [date, `${day}.${month}.${year}`, serial]) expect(readDate(text)).toMatchObject({ date });
      expect(readDate(`${day}/${month}/${year}`, 'day-first')).toMatchObject({ date });
      expect(readDate(`${month}/${day}/${year}`, month > '12' ? undefined : 'month-first').kind).toBe('date');
    },
  );
});

describe('detectDateOrder', () => {
  it.each([
    [['05/06/2026', '13/06/2026'], 'day-first'],
    [['05/06/2026', '06/13/2026'], 'month-first'],
    [['05/06/2026', '06/07/2026'], 'ambiguous'],
    [['13/06/2026', '06/13/2026'], 'mixed'],
    [['2026-01-05', '5.6.2026', '05/05/2026', ''], 'unneeded'],
  ])('finds %j to be %s', (values, expected) => {
    expect(detectDateOrder(values)).toBe(expected);
  });
});
