import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireZoneClock, zoneClockOf } from './zone-clock.ts';

const zones = [
  'Asia/Jerusalem',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'UTC',
];

function offsetByIntl(timeZone: string, atMs: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000;
}

describe('zoneClockOf', () => {
  it('agrees with Intl about the offset at any instant of 30 years', () => {
    const instants = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, atMs) => {
        const span = requireZoneClock(timeZone).spanAt(atMs);
        expect(span.fromMs <= atMs && atMs < span.untilMs).toBe(true);
        expect(span.offsetMs).toBe(offsetByIntl(timeZone, atMs));
      }),
      { numRuns: 400 },
    );
  });

  it('changes the offset at the very millisecond of the transition', () => {
    const clock = requireZoneClock('Asia/Jerusalem');
    const autumnMs = Date.parse('2026-10-24T23:00:00.000Z');
    expect(clock.spanAt(autumnMs - 1)).toMatchObject({ untilMs: autumnMs, offsetMs: 3 * 3_600_000 });
    expect(clock.spanAt(autumnMs)).toMatchObject({ fromMs: autumnMs, offsetMs: 2 * 3_600_000 });
  });

  it.each(['', 'Mars/Base', '+02:00', '2026-01-01T00:00Z', 'Asia/Jerusalem[u-ca=hebrew]', 'Israel time'])(
    'does not know %j',
    (name) => {
      expect(zoneClockOf(name)).toBeUndefined();
      expect(() => requireZoneClock(name)).toThrow(RangeError);
    },
  );

  it('forgets old names rather than grow with what was imported', () => {
    const first = zoneClockOf('Asia/Jerusalem');
    expect(zoneClockOf('Asia/Jerusalem')).toBe(first);
    for (let index = 0; index < 2_001; index += 1) zoneClockOf(`No/Zone${index}`);
    expect(zoneClockOf('Asia/Jerusalem')).not.toBe(first);
  });

  it('refuses what is not an instant', () => {
    expect(() => requireZoneClock('UTC').spanAt(Number.NaN)).toThrow(RangeError);
  });
});
