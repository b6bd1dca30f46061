import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../instant.ts';
import { nextWindowPiece, startOfDayMs, timeOfDayMs, wallReadingAt, weekdayOf } from './wall-time.ts';
import { requireZoneClock } from './zone-clock.ts';

const iso = (ms: number) => new Date(ms).toISOString();
const dayOf = (date: string) => Date.parse(date) / dayMs;

describe('weekdayOf', () => {
  it('counts Monday as 1 and Sunday as 7, before 1970 too', () => {
    expect(weekdayOf(dayOf('2026-11-22'))).toBe(7);
    expect(weekdayOf(dayOf('2026-11-23'))).toBe(1);
    expect(weekdayOf(dayOf('1969-12-28'))).toBe(7);
  });
});

describe('timeOfDayMs', () => {
  it('reads 00:00 to 24:00', () => {
    expect(timeOfDayMs('08:30')).toBe(510 * minuteMs);
    expect(timeOfDayMs('24:00')).toBe(dayMs);
  });

  it.each(['8:30', '25:00', '24:01', '08:60', ''])('refuses %j', (time) => {
    expect(() => timeOfDayMs(time)).toThrow(RangeError);
  });
});

describe('startOfDayMs', () => {
  it.each([
    ['Asia/Jerusalem', '2026-11-22', '2026-11-21T22:00:00.000Z'],
    ['America/New_York', '2026-11-22', '2026-11-22T05:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-22', '2026-11-21T10:00:00.000Z'],
    // Cairo's clocks jump from 00:00 to 01:00 on this day.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    // Cairo's last hour of 29 October comes twice.
    ['Africa/Cairo', '2026-10-30', '2026-10-29T22:00:00.000Z'],
  ])('in %s %s starts at %s', (zone, date, expected) => {
    expect(iso(startOfDayMs(requireZoneClock(zone), dayOf(date)))).toBe(expected);
  });

  it('is the first instant with that date on the wall', () => {
    const zones = fc.constantFrom(
      'Asia/Jerusalem',
      'Africa/Cairo',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Beirut',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2030-01-01') }), (zone, day) => {
        const clock = requireZoneClock(zone);
        const startMs = startOfDayMs(clock, day);
        expect(wallReadingAt(clock, startMs).day).toBe(day);
        expect(wallReadingAt(clock, startMs - 1).day).toBe(day - 1);
      }),
    );
  });
});

describe('nextWindowPiece', () => {
  const night = { fromTimeMs: timeOfDayMs('21:00'), toTimeMs: timeOfDayMs('08:00') };
  const clock = requireZoneClock('Asia/Jerusalem');

  it('starts at the next start of the window', () => {
    const piece = nextWindowPiece(clock, night, Date.parse('2026-11-22T10:00:00.000Z'));
    expect([iso(piece.startMs), iso(piece.endMs)]).toEqual(['2026-11-22T19:00:00.000Z', '2026-11-23T06:00:00.000Z']);
  });

  it('starts where one asks from within the window', () => {
    const piece = nextWindowPiece(clock, night, Date.parse('2026-11-23T02:00:00.000Z'));
    expect([iso(piece.startMs), iso(piece.endMs)]).toEqual(['2026-11-23T02:00:00.000Z', '2026-11-23T06:00:00.000Z']);
  });

  it('holds all of an hour that the autumn shows twice', () => {
    const window = { fromTimeMs: timeOfDayMs('01:00'), toTimeMs: timeOfDayMs('01:30') };
    const first = nextWindowPiece(clock, window, Date.parse('2026-10-24T21:00:00.000Z'));
    const second = nextWindowPiece(clock, window, first.endMs);
    expect([iso(first.startMs), iso(second.startMs)]).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-24T23:00:00.000Z']);
  });

  it('passes over a window that the spring leaves out', () => {
    const window = { fromTimeMs: timeOfDayMs('02:10'), toTimeMs: timeOfDayMs('02:50') };
    const piece = nextWindowPiece(clock, window, Date.parse('2027-03-25T12:00:00.000Z'));
    expect(iso(piece.startMs)).toBe('2027-03-26T23:10:00.000Z');
  });
});
