import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, daysBetween, hourMs, type Instant, instantFromMs, minuteMs, toMs } from '../instant.ts';
import { calendarDistance } from './calendar-distance.ts';
import { dateAt } from './date-at.ts';
import { requireZoneClock } from './zone-clock.ts';

const zones = ['Asia/Jerusalem', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'];
const distance = (at: string, now: string, zone = 'Asia/Jerusalem') => {
  const clock = requireZoneClock(zone);
  const { value, unit } = calendarDistance(at as Instant, now as Instant, (instant) => dateAt(instant, clock));
  return `${value} ${unit}`;
};

describe('how far an instant is, as people say it', () => {
  it.each([
    // Sunday 9:40 in Tel Aviv; Wednesday 9:00 is less than three times 24 hours away.
    ['2026-12-02T07:00:00.000Z', '2026-11-29T07:40:00.000Z', '3 day'],
    ['2026-12-02T21:59:00.000Z', '2026-11-29T07:40:00.000Z', '3 day'],
    // Ten hours ahead, over midnight.
    ['2026-11-30T06:00:00.000Z', '2026-11-29T20:00:00.000Z', '1 day'],
    ['2026-11-29T20:00:00.000Z', '2026-11-30T06:00:00.000Z', '-1 day'],
    // Forty-seven hours ahead, the day after tomorrow but one.
    ['2026-12-01T22:30:00.000Z', '2026-11-29T23:30:00.000Z', '2 day'],
    // Thirteen hours of the same day.
    ['2026-11-29T19:00:00.000Z', '2026-11-29T06:00:00.000Z', '13 hour'],
    // Half an hour over midnight is half an hour.
    ['2026-11-29T22:15:00.000Z', '2026-11-29T21:45:00.000Z', '30 minute'],
    ['2026-11-29T21:45:00.000Z', '2026-11-29T22:15:59.000Z', '-30 minute'],
    ['2026-11-29T21:45:59.999Z', '2026-11-29T21:45:00.000Z', '0 second'],
    // The night in which Israel sets its clocks back, and the one in which it sets them on.
    ['2026-10-25T21:00:00.000Z', '2026-10-24T20:30:00.000Z', '1 day'],
    ['2026-03-27T19:00:00.000Z', '2026-03-26T21:00:00.000Z', '1 day'],
  ])('%s seen from %s is %s', (at, now, said) => {
    expect(distance(at, now)).toBe(said);
  });

  it('counts the pages of the calendar of the zone, in either direction, over midnight and changes of the clock', () => {
    const anInstant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') }).map(instantFromMs);
    const ahead = fc.integer({ min: -40 * dayMs, max: 40 * dayMs });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anInstant, ahead, (zone, now, ms) => {
        const clock = requireZoneClock(zone);
        const dateOf = (instant: Instant) => dateAt(instant, clock);
        const at = addMs(now, ms);
        const { value, unit } = calendarDistance(at, now, dateOf);
        const lengthMs = { day: dayMs, hour: hourMs, minute: minuteMs, second: 0 }[unit];
        if (unit === 'day') expect(value).toBe(daysBetween(dateOf(now), dateOf(at)));
        else expect(Math.abs(value) * lengthMs).toBeLessThanOrEqual(Math.abs(ms));
        if (unit === 'hour') expect(dateOf(at)).toBe(dateOf(now));
        expect(Math.sign(value) * Math.sign(ms)).toBeGreaterThanOrEqual(0);
        // The next day at the same hour is tomorrow, however long the night is.
        const noon = instantFromMs(Date.parse(`${dateOf(now)}T12:00:00Z`) - clock.spanAt(toMs(now)).offsetMs);
        const tomorrow = calendarDistance(addMs(noon, dayMs), noon, dateOf);
        expect(tomorrow).toEqual({ value: 1, unit: 'day' });
      }),
      { numRuns: 1_000 },
    );
  });
});
