import { describe, expect, it } from 'vitest';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import { hourMs, minuteMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { addDuration, durationMs, durationSchema } from './duration.ts';

const at = (text: string) => instantSchema.parse(text);
const jerusalem = requireZoneClock('Asia/Jerusalem');

describe('a duration', () => {
  it.each([
    ['PT4H', 4 * hourMs],
    ['PT90M', 90 * minuteMs],
    ['P1D', 24 * hourMs],
    ['P1DT2H30M', 26.5 * hourMs],
  ])('%s is read', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['', 'P', 'PT', 'P1DT', '4H', 'P1W', 'P1.5D', 'PT-4H'])('%j is none', (text) => {
    expect(durationSchema.safeParse(text).success).toBe(false);
  });

  it('of days keeps the time of day where the clocks change between', () => {
    // Israel goes back an hour on 25 October 2026 and forward on 26 March 2027.
    expect(addDuration(at('2026-10-24T13:00:00.000Z'), 'P1D', jerusalem)).toBe('2026-10-25T14:00:00.000Z');
    expect(addDuration(at('2027-03-25T14:00:00.000Z'), 'P1D', jerusalem)).toBe('2027-03-26T13:00:00.000Z');
    expect(addDuration(at('2027-03-25T22:30:00.000Z'), 'P7D', jerusalem)).toBe('2027-04-01T21:30:00.000Z');
  });

  it('of hours counts by the clock where the clocks change between', () => {
    expect(addDuration(at('2026-10-24T20:00:00.000Z'), 'PT6H', jerusalem)).toBe('2026-10-25T02:00:00.000Z');
  });

  it('reaches an hour that the spring leaves out a little later', () => {
    expect(addDuration(at('2027-03-25T00:30:00.000Z'), 'P1D', jerusalem)).toBe('2027-03-26T00:30:00.000Z');
  });
});
