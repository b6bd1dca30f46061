import { expect, it } from 'vitest';
import { clockIn, dateIn } from './date-in.ts';

const late = '2026-11-30T22:30:00.000Z';

it('a date and a clock are those of the zone, of a text or of milliseconds', () => {
  expect(dateIn('Asia/Jerusalem', late)).toBe('2026-12-01');
  expect(dateIn('America/New_York', Date.parse(late))).toBe('2026-11-30');
  expect(clockIn('Asia/Jerusalem', late)).toBe('2026-12-01T00:30:00');
});

it('without a zone a date is that of the machine', () => {
  expect(dateIn(undefined, late)).toBe(dateIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, late));
});
