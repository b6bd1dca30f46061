import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../instant.ts';
import { type BusinessCalendar, defaultBusinessCalendar } from './business-calendar.ts';
import { nextFridayPrayer } from './friday-prayer.ts';
import { jewishHolidaysIn, nextJewishHoliday } from './holidays.ts';
import { nextRamadan, nextRamadanWindowPiece, ramadanAtOrAfter } from './ramadan.ts';
import { nextShabbat } from './shabbat.ts';
import { solarNoonMs, sunsetMs } from './sun.ts';
import { wallReadingAt, weekdayOf } from './wall-time.ts';
import { requireZoneClock } from './zone-clock.ts';

const dayOf = (date: string) => Date.parse(date) / dayMs;
const dateOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
const iso = (ms: number) => new Date(ms).toISOString();

const places = {
  jerusalem: { timeZone: 'Asia/Jerusalem', latitude: 31.769, longitude: 35.2163, candleLightingMinutes: 40 },
  telAviv: { timeZone: 'Asia/Jerusalem', latitude: 32.0809, longitude: 34.7806, candleLightingMinutes: 18 },
  newYork: { timeZone: 'America/New_York', latitude: 40.7143, longitude: -74.006, candleLightingMinutes: 18 },
  london: { timeZone: 'Europe/London', latitude: 51.5085, longitude: -0.1257, candleLightingMinutes: 18 },
  saoPaulo: {
    timeZone: 'America/Sao_Paulo',
    latitude: -23.5475,
    longitude: -46.6361,
    candleLightingMinutes: 18,
  },
  kaliningrad: {
    timeZone: 'Europe/Kaliningrad',
    latitude: 54.7057,
    longitude: 20.5156,
    candleLightingMinutes: 18,
  },
  tromso: { timeZone: 'Europe/Oslo', latitude: 69.6492, longitude: 18.9553, candleLightingMinutes: 18 },
  kiritimati: {
    timeZone: 'Pacific/Kiritimati',
    latitude: 1.8721,
    longitude: -157.4278,
    candleLightingMinutes: 18,
  },
  suva: { timeZone: 'Pacific/Fiji', latitude: -18.1416, longitude: 178.4419, candleLightingMinutes: 18 },
};

function calendarAt(name: keyof typeof places): BusinessCalendar {
  const { timeZone, ...place } = places[name];
  return {
    ...defaultBusinessCalendar,
    timeZone,
    shabbat: { observed: true, havdalahMinutes: 42, ...place },
  };
}

function placeAt(name: keyof typeof places) {
  const { timeZone, latitude, longitude } = places[name];
  return { latitude, longitude, clock: requireZoneClock(timeZone) };
}

function expectNear(actualMs: number, expected: string) {
  expect(Math.abs(actualMs - Date.parse(expected)), `${iso(actualMs)} against ${expected}`).toBeLessThanOrEqual(
    2 * minuteMs,
  );
}

describe('nextShabbat', () => {
  // Published tables: hebcal.com; jewishpress.com for 2026-01-02; chabad.org, by way of anglo-list.com, for 2019-12-06.
  it.each([
    ['jerusalem', '2022-12-23T16:00:00+02:00'],
    ['newYork', '2026-01-02T16:22:00-05:00'],
    ['newYork', '2026-11-06T16:28:00-05:00'],
    ['newYork', '2019-12-06T16:10:00-05:00'],
    ['jerusalem', '2019-12-06T15:55:00+02:00'],
    ['saoPaulo', '2015-02-20T19:24:00-02:00'],
    ['kaliningrad', '2026-11-13T16:21:00+02:00'],
    ['london', '2019-12-06T15:35:00+00:00'],
  ] as const)('begins in %s when the published tables say: %s', (place, published) => {
    expectNear(nextShabbat(calendarAt(place), Date.parse(published) - dayMs).startMs, published);
  });

  it('ends 42 minutes after the sunset of Saturday', () => {
    const shabbat = nextShabbat(calendarAt('newYork'), Date.parse('2026-01-01T12:00:00Z'));
    expectNear(shabbat.endMs, '2026-01-03T17:23:00-05:00');
  });

  it.each(Object.keys(places) as (keyof typeof places)[])(
    'is one each week in %s, around the morning of Saturday',
    (name) => {
      const calendar = calendarAt(name);
      const clock = requireZoneClock(calendar.timeZone);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }), (atMs) => {
          const shabbat = nextShabbat(calendar, atMs);
          expect(shabbat.endMs).toBeGreaterThan(atMs);
          expect(shabbat.startMs - atMs).toBeLessThan(7 * dayMs);
          expect(weekdayOf(wallReadingAt(clock, (shabbat.startMs + shabbat.endMs) / 2).day)).toBe(6);
          expect(nextShabbat(calendar, shabbat.endMs - 1)).toEqual(shabbat);
          expect(nextShabbat(calendar, shabbat.endMs).startMs).toBeGreaterThan(shabbat.endMs);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('the sun', () => {
  it('sets when it is said to', () => {
    expectNear(sunsetMs(placeAt('telAviv'), dayOf('2025-05-23')), '2025-05-23T19:37:00+03:00');
    expectNear(sunsetMs(placeAt('newYork'), dayOf('2026-01-02')), '2026-01-02T16:40:00-05:00');
  });

  it.each(Object.keys(places) as (keyof typeof places)[])(
    'stands highest and sets on the same day of the wall in %s',
    (name) => {
      const place = placeAt(name);
      for (let day = dayOf('2026-01-01'); day < dayOf('2027-01-01'); day += 1) {
        const noonMs = solarNoonMs(place, day);
        const noon = wallReadingAt(place.clock, noonMs);
        expect(noon.day).toBe(day);
        expect(Math.abs(noon.timeMs - 12 * hourMs)).toBeLessThan(2 * hourMs);
        const afternoonMs = sunsetMs(place, day) - noonMs;
        expect(afternoonMs).toBeGreaterThan(0);
        expect(afternoonMs).toBeLessThan(13 * hourMs);
      }
    },
  );

  it('refuses a place that is none, so that nothing is sent on a rest that cannot be worked out', () => {
    expect(() => sunsetMs({ ...placeAt('jerusalem'), latitude: Number.NaN }, dayOf('2026-01-02'))).toThrow(RangeError);
  });
});

describe('Jewish holidays', () => {
  it.each([
    [
      2026,
      ['2026-04-02', '2026-04-08', '2026-05-22', '2026-09-12', '2026-09-13', '2026-09-21', '2026-09-26', '2026-10-03'],
    ],
    [
      2027,
      ['2027-04-22', '2027-04-28', '2027-06-11', '2027-10-02', '2027-10-03', '2027-10-11', '2027-10-16', '2027-10-23'],
    ],
    [
      2024,
      ['2024-04-23', '2024-04-29', '2024-06-12', '2024-10-03', '2024-10-04', '2024-10-12', '2024-10-17', '2024-10-24'],
    ],
  ])('of %i are on the known days', (year, dates) => {
    expect(jewishHolidaysIn(year).map(dateOf)).toEqual(dates);
  });

  it('begin on the evening before: Rosh Hashana 5787 on 2026-09-11', () => {
    const calendar = calendarAt('jerusalem');
    const holiday = nextJewishHoliday(calendar, Date.parse('2026-09-01T00:00:00Z'));
    expect(iso(holiday.startMs)).toMatch(/^2026-09-11T15:/);
    expect(iso(holiday.endMs)).toMatch(/^2026-09-12T16:/);
    expect(iso(nextJewishHoliday(calendar, holiday.endMs).startMs).slice(0, 10)).toBe('2026-09-12');
  });

  it('begin when jpost.com published it: Shemini Atzeret 5785 in Jerusalem', () => {
    const holiday = nextJewishHoliday(calendarAt('jerusalem'), Date.parse('2024-10-23T06:00:00Z'));
    expectNear(holiday.startMs, '2024-10-23T17:18:00+03:00');
  });

  it('go on in the next year after the last of this one', () => {
    const holiday = nextJewishHoliday(calendarAt('jerusalem'), Date.parse('2026-12-31T12:00:00Z'));
    expect(iso(holiday.startMs).slice(0, 10)).toBe('2027-04-21');
  });
});

describe('Ramadan', () => {
  it.each([
    ['2024-01-01', '2024-03-11', '2024-04-10'],
    ['2025-01-01', '2025-03-01', '2025-03-30'],
    ['2026-11-22', '2027-02-08', '2027-03-09'],
    ['2027-02-08', '2027-02-08', '2027-03-09'],
    ['2027-03-08', '2027-02-08', '2027-03-09'],
    ['2027-03-09', '2028-01-28', '2028-02-26'],
  ])('from %s on is from %s until %s', (from, first, end) => {
    const { firstDay, endDay } = ramadanAtOrAfter(dayOf(from));
    expect([dateOf(firstDay), dateOf(endDay)]).toEqual([first, end]);
  });

  it('comes every year, twice in a year like 2030', () => {
    for (let day = dayOf('1990-01-01'); day < dayOf('2060-01-01'); day += 97) {
      const { firstDay, endDay } = ramadanAtOrAfter(day);
      expect(endDay).toBeGreaterThan(day);
      expect(firstDay - day).toBeLessThan(356);
      expect([29, 30]).toContain(endDay - firstDay);
    }
    expect(dateOf(ramadanAtOrAfter(dayOf('2030-03-01')).firstDay).slice(0, 7)).toBe('2030-12');
  });

  it('lasts by civil days on the clock that is asked', () => {
    const ramadan = nextRamadan(requireZoneClock('America/New_York'), Date.parse('2026-11-22T00:00:00Z'));
    expect([iso(ramadan.startMs), iso(ramadan.endMs)]).toEqual([
      '2027-02-08T05:00:00.000Z',
      '2027-03-09T05:00:00.000Z',
    ]);
  });

  it('keeps its daily window within the month', () => {
    const clock = requireZoneClock('Asia/Jerusalem');
    const night = { fromTimeMs: 22 * hourMs, toTimeMs: 2 * hourMs };
    const first = nextRamadanWindowPiece(clock, night, Date.parse('2026-11-22T00:00:00Z'));
    expect([iso(first.startMs), iso(first.endMs)]).toEqual(['2027-02-07T22:00:00.000Z', '2027-02-08T00:00:00.000Z']);
    const last = nextRamadanWindowPiece(clock, night, Date.parse('2027-03-08T12:00:00Z'));
    expect([iso(last.startMs), iso(last.endMs)]).toEqual(['2027-03-08T20:00:00.000Z', '2027-03-08T22:00:00.000Z']);
    const morning = { fromTimeMs: 8 * hourMs, toTimeMs: 9 * hourMs };
    const nextYear = nextRamadanWindowPiece(clock, morning, Date.parse('2027-03-08T12:00:00Z'));
    expect(iso(nextYear.startMs)).toBe('2028-01-28T06:00:00.000Z');
  });
});

describe('nextFridayPrayer', () => {
  it('is an hour from solar noon', () => {
    const prayer = nextFridayPrayer(calendarAt('jerusalem'), Date.parse('2026-11-22T00:00:00Z'));
    // 12:00 less 20.9 minutes for the longitude and 12.3 for the equation of time on that day.
    expectNear(prayer.startMs, '2026-11-27T11:27:00+02:00');
    expect(prayer.endMs - prayer.startMs).toBe(hourMs);
  });
});
