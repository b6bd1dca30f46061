import { expect, it } from 'vitest';
import { isTimeZone, isWithin, minutesOfDay } from './quiet-hours.ts';

it('reads the wall clock through a change of the clocks', () => {
  // Israel goes from 02:00 to 03:00 on Friday 2026-03-27.
  expect(minutesOfDay(Date.parse('2026-03-26T23:59:00Z'), 'Asia/Jerusalem')).toBe(119);
  expect(minutesOfDay(Date.parse('2026-03-27T00:00:00Z'), 'Asia/Jerusalem')).toBe(180);
});

it('knows windows that cross midnight, and time zones that do not exist', () => {
  const night = { from: '21:00', to: '08:00' };
  expect([20 * 60 + 59, 21 * 60, 0, 479, 480].map((minutes) => isWithin(night, minutes))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect([isTimeZone('Asia/Jerusalem'), isTimeZone('Mars/Base')]).toEqual([true, false]);
});
