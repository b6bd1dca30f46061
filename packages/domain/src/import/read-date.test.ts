import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOrder } from './date-order.ts';
import { readDate } from './read-date.ts';

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
  ['10/2/25', 'month-first', '2025-10-02'],
  ['2-Oct-25', undefined, '2025-10-02'],
  ['02-Oct-2025', undefined, '2025-10-02'],
  ['2/Oct/2025', undefined, '2025-10-02'],
  ['2. Oct. 2025', undefined, '2025-10-02'],
  ['Oct-2-2025', undefined, '2025-10-02'],
  ['Oct 2, 2025', undefined, '2025-10-02'],
  ["Oct 2 '25", undefined, '2025-10-02'],
  ['2nd October 2025', undefined, '2025-10-02'],
  ['1/5/26 8:38', 'month-first', '2026-01-05 08:38:00Z'],
  ['Thursday, October 2, 2025', undefined, '2025-10-02'],
  ['Thu 2 Oct 2025', undefined, '2025-10-02'],
  ['יום חמישי, 2 באוקטובר 2025', undefined, '2025-10-02'],
  ['Thu Oct 02 2025 10:00:00 GMT+0300 (Israel Daylight Time)', undefined, '2025-10-02 10:00:00+03:00'],
  ['5.6.98', undefined, '1998-06-05'],
  ['5.6.70', undefined, 'date-out-of-range'],
  ['26/11/30', 'year-first', '2026-11-30'],
  ['26-11-05', 'year-first', '2026-11-05'],
  ['26.11.05', 'year-first', '2026-11-05'],
  ['26/11/5', undefined, '2026-11-05'],
  ['99/11/30', undefined, '1999-11-30'],
  ['26-11-05 14:30', 'year-first', '2026-11-05 14:30:00Z'],
  ['26/11/30', 'day-first', '2030-11-26'],
  ['26/11/30', undefined, 'date-ambiguous'],
  ['26/11/30', 'month-first', 'date-ambiguous'],
  ['26-11-05', undefined, 'date-ambiguous'],
  ['25.11.26', undefined, 'date-ambiguous'],
  ['25.11.26', 'day-first', '2026-11-25'],
  ['25.11.26', 'month-first', '2026-11-25'],
  ['11/30/26', undefined, '2026-11-30'],
  ['13/06/2026', 'year-first', '2026-06-13'],
  ['05/06/2026', 'year-first', 'date-ambiguous'],
  ['26/13/05', undefined, 'date-unreadable'],
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
