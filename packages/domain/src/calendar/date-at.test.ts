import { describe, expect, it } from 'vitest';
import { instantSchema } from '../instant-schema.ts';
import { dateAt } from './date-at.ts';
import { requireZoneClock } from './zone-clock.ts';

const late = instantSchema.parse('2026-11-22T22:30:00.000Z');

describe('the date on the wall', () => {
  it.each([
    ['Asia/Jerusalem', '2026-11-23'],
    ['Europe/London', '2026-11-22'],
    ['America/New_York', '2026-11-22'],
  ])('late in the evening in London is in %s %s', (zone, date) => {
    expect(dateAt(late, requireZoneClock(zone))).toBe(date);
  });
});
