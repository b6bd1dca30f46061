import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourMs, type Instant, instantFromMs, toMs } from '../instant.ts';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import { type BusinessCalendar, defaultBusinessCalendar, type OpeningHours } from './business-calendar.ts';
import { addOpeningHours } from './opening-hours.ts';

const at = (text: string): Instant => instantSchema.parse(new Date(text).toISOString());
const calendarWith = (change: Partial<BusinessCalendar>): BusinessCalendar => ({
  ...defaultBusinessCalendar,
  ...change,
});
const everyDay = (windows: { from: string; to: string }[]): OpeningHours => ({
  1: windows,
  2: windows,
  3: windows,
  4: windows,
  5: windows,
  6: windows,
  7: windows,
});
const never = everyDay([]);
const observant = calendarWith({
  shabbat: { ...defaultBusinessCalendar.shabbat, observed: true },
  jewishHolidays: true,
  openingHours: everyDay([{ from: '00:00', to: '24:00' }]),
});

/** The next moment of work. */
const opens = (calendar: BusinessCalendar, from: string) => addOpeningHours({ calendar, from: at(from), hours: 0 });
const isOpen = (calendar: BusinessCalendar, moment: string) => opens(calendar, moment) === at(moment);

describe('the business', () => {
  const calendar = calendarWith({ closedDates: [isoDateSchema.parse('2026-11-24')] });

  it.each([
    ['2026-11-22T09:00+02:00', true],
    ['2026-11-22T17:59:59.999+02:00', true],
    ['2026-11-22T08:59:59.999+02:00', false],
    ['2026-11-22T18:00+02:00', false],
    ['2026-11-27T13:30+02:00', false],
    ['2026-11-28T12:00+02:00', false],
    ['2026-11-24T12:00+02:00', false],
  ])('at %s is open: %s', (moment, expected) => {
    expect(isOpen(calendar, moment)).toBe(expected);
  });

  it('is never open on Shabbat or a holiday that it keeps', () => {
    expect(isOpen(observant, '2026-11-28T12:00+02:00')).toBe(false);
    expect(isOpen(observant, '2026-09-21T12:00+03:00')).toBe(false);
    expect(isOpen(observant, '2026-11-28T20:00+02:00')).toBe(true);
  });

  it('follows the hours of Ramadan in Ramadan, where it has some', () => {
    const openingHours = everyDay([{ from: '10:00', to: '15:00' }]);
    const ramadan = calendarWith({ ramadan: { observed: true, openingHours } });
    expect(isOpen(ramadan, '2027-02-08T16:00+02:00')).toBe(false);
    expect(isOpen(ramadan, '2027-02-13T12:00+02:00')).toBe(true);
    expect(isOpen(ramadan, '2027-02-07T16:00+02:00')).toBe(true);
    expect(isOpen(calendarWith({ ramadan: { observed: true } }), '2027-02-08T16:00+02:00')).toBe(true);
    expect(isOpen(calendarWith({ ramadan: { observed: false, openingHours } }), '2027-02-08T16:00+02:00')).toBe(true);
  });
});

describe('the next moment of work', () => {
  it('is now while the business is open, and else the next morning of work', () => {
    const calendar = defaultBusinessCalendar;
    expect(opens(calendar, '2026-11-22T12:00+02:00')).toBe(at('2026-11-22T12:00+02:00'));
    expect(opens(calendar, '2026-11-26T19:00+02:00')).toBe(at('2026-11-27T09:00+02:00'));
    expect(opens(calendar, '2026-11-27T14:00+02:00')).toBe(at('2026-11-29T09:00+02:00'));
  });

  it('finds the second window of a day', () => {
    const calendar = calendarWith({
      openingHours: everyDay([
        { from: '08:00', to: '12:00' },
        { from: '16:00', to: '19:00' },
      ]),
    });
    expect(opens(calendar, '2026-11-22T13:00+02:00')).toBe(at('2026-11-22T16:00+02:00'));
  });

  it('keeps to the wall when the clocks change within the opening hours', () => {
    const calendar = calendarWith({
      openingHours: everyDay([{ from: '01:30', to: '04:00' }]),
    });
    expect(opens(calendar, '2027-03-26T00:00+02:00')).toBe(at('2027-03-26T01:30+02:00'));
    const gap = calendarWith({
      openingHours: everyDay([{ from: '02:30', to: '04:00' }]),
    });
    expect(opens(gap, '2027-03-26T00:00+02:00')).toBe(at('2027-03-26T03:00+03:00'));
  });
});

describe('addOpeningHours', () => {
  const calendar = defaultBusinessCalendar;

  it.each([
    ['2026-11-22T12:00+02:00', 2, '2026-11-22T14:00+02:00'],
    ['2026-11-22T12:00+02:00', 6, '2026-11-22T18:00+02:00'],
    ['2026-11-22T17:00+02:00', 2, '2026-11-23T10:00+02:00'],
    ['2026-11-26T17:30+02:00', 5, '2026-11-29T09:30+02:00'],
    ['2026-11-28T12:00+02:00', 0.5, '2026-11-29T09:30+02:00'],
    ['2026-11-28T12:00+02:00', 0, '2026-11-29T09:00+02:00'],
  ])('from %s counts %d hours to %s', (from, hours, expected) => {
    expect(addOpeningHours({ calendar, from: at(from), hours })).toBe(at(expected));
  });

  it('counts the hours that pass, not those on the wall, when the clock changes', () => {
    const allDay = calendarWith({
      openingHours: everyDay([{ from: '00:00', to: '24:00' }]),
    });
    expect(addOpeningHours({ calendar: allDay, from: at('2026-10-24T12:00+03:00'), hours: 24 })).toBe(
      at('2026-10-25T11:00+02:00'),
    );
  });

  it('does not count Shabbat', () => {
    const deadline = addOpeningHours({ calendar: observant, from: at('2026-11-27T12:00+02:00'), hours: 10 });
    expect(deadline > at('2026-11-28T22:00+02:00')).toBe(true);
  });

  it('counts by the clock where the business has no hours', () => {
    const closed = calendarWith({ openingHours: never });
    expect(addOpeningHours({ calendar: closed, from: at('2026-11-22T12:00+02:00'), hours: 48 })).toBe(
      at('2026-11-24T12:00+02:00'),
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d hours', (hours) => {
    expect(() => addOpeningHours({ calendar, from: at('2026-11-22T12:00+02:00'), hours })).toThrow(RangeError);
  });

  it('adds up: the hours in one go or in two are the same deadline', () => {
    const half = fc.integer({ min: 1, max: 60 });
    const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }).map(instantFromMs);
    fc.assert(
      fc.property(fc.constantFrom(calendar, observant), moment, half, half, (each, from, first, second) => {
        const halfway = addOpeningHours({ calendar: each, from, hours: first });
        expect(addOpeningHours({ calendar: each, from: halfway, hours: second })).toBe(
          addOpeningHours({ calendar: each, from, hours: first + second }),
        );
        expect(toMs(halfway) - toMs(from)).toBeGreaterThanOrEqual(first * hourMs);
      }),
      { numRuns: 100 },
    );
  });
});
