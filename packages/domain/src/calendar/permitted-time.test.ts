import { describe, expect, it } from 'vitest';
import { type Instant, instantFromMs, minuteMs, toMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Lane } from '../lane.ts';
import { type BusinessCalendar, defaultBusinessCalendar } from './business-calendar.ts';
import { nextPermittedTime } from './permitted-time.ts';
import { nextShabbat } from './shabbat.ts';

const at = (text: string): Instant => instantSchema.parse(new Date(text).toISOString());
const always = { crisis: null, care: null, routine: null };
const calendarWith = (change: Partial<BusinessCalendar>): BusinessCalendar => ({
  ...defaultBusinessCalendar,
  ...change,
});
const observant = calendarWith({
  shabbat: { ...defaultBusinessCalendar.shabbat, observed: true },
  jewishHolidays: true,
});

function ask(
  now: string,
  change: {
    calendar?: BusinessCalendar;
    lane?: Lane;
    timeZone?: string;
    preferredHours?: { from: string; to: string };
  } = {},
) {
  const { calendar = defaultBusinessCalendar, lane = 'routine', ...customer } = change;
  return nextPermittedTime({ calendar, lane, customer, now: at(now) });
}

describe('quiet hours', () => {
  it('let a message out by day and hold it until the morning at night', () => {
    expect(ask('2026-11-22T12:00+02:00')).toEqual({ kind: 'now' });
    expect(ask('2026-11-22T23:00+02:00')).toEqual({
      kind: 'later',
      at: at('2026-11-23T08:00+02:00'),
      reasons: ['quiet-hours'],
    });
  });

  it('begin at their first minute and are over at their last', () => {
    expect(ask('2026-11-22T20:59:59.999+02:00').kind).toBe('now');
    expect(ask('2026-11-22T21:00+02:00').kind).toBe('later');
    expect(ask('2026-11-23T07:59:59.999+02:00').kind).toBe('later');
    expect(ask('2026-11-23T08:00+02:00').kind).toBe('now');
  });

  it("are read on the customer's clock", () => {
    expect(ask('2026-11-22T12:00+02:00', { timeZone: 'America/New_York' })).toEqual({
      kind: 'later',
      at: at('2026-11-22T08:00-05:00'),
      reasons: ['quiet-hours'],
    });
  });

  it.each(['Mars/Base', '', '+09:00', 'UTC+3', '2026-01-01T00:00Z'])(
    "are read on the business's clock for the unknown zone %j",
    (timeZone) => {
      expect(ask('2026-11-22T23:00+02:00', { timeZone })).toEqual(ask('2026-11-22T23:00+02:00'));
      expect(ask('2026-11-22T12:00+02:00', { timeZone }).kind).toBe('now');
    },
  );

  it('differ by lane', () => {
    const calendar = calendarWith({
      quietHours: { ...defaultBusinessCalendar.quietHours, crisis: null },
    });
    expect(ask('2026-11-22T23:00+02:00', { calendar, lane: 'crisis' })).toEqual({ kind: 'now' });
    expect(ask('2026-11-22T23:00+02:00', { calendar, lane: 'care' }).kind).toBe('later');
  });

  it.each([
    // Spring: the clock jumps forward within the night. Autumn: an hour of the night comes twice.
    ['Asia/Jerusalem', '2027-03-25T23:00+02:00', '2027-03-26T08:00+03:00'],
    ['Asia/Jerusalem', '2026-10-24T23:00+03:00', '2026-10-25T08:00+02:00'],
    ['America/New_York', '2027-03-13T23:00-05:00', '2027-03-14T08:00-04:00'],
    ['America/New_York', '2026-10-31T23:00-04:00', '2026-11-01T08:00-05:00'],
    ['Europe/London', '2027-03-27T23:00Z', '2027-03-28T08:00+01:00'],
    ['Europe/London', '2026-10-24T23:00+01:00', '2026-10-25T08:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T23:00+10:30', '2026-10-04T08:00+11:00'],
    ['Australia/Lord_Howe', '2027-04-03T23:00+11:00', '2027-04-04T08:00+10:30'],
  ])('end at 08:00 on the wall in %s when the clock changes in the night of %s', (timeZone, evening, morning) => {
    const later = { kind: 'later', at: at(morning), reasons: ['quiet-hours'] };
    for (let ms = toMs(at(evening)); ms < toMs(at(morning)); ms += 7 * minuteMs) {
      expect(ask(instantFromMs(ms), { timeZone })).toEqual(later);
    }
    expect(ask(morning, { timeZone }).kind).toBe('now');
  });

  it('that end within the spring gap end at the gap', () => {
    const calendar = calendarWith({
      quietHours: { ...always, routine: { from: '22:00', to: '02:30' } },
    });
    expect(ask('2027-03-26T01:00+02:00', { calendar })).toMatchObject({ at: at('2027-03-26T03:00+03:00') });
  });

  it('hold an hour that comes twice both times', () => {
    const calendar = calendarWith({
      quietHours: { ...always, routine: { from: '01:00', to: '01:30' } },
    });
    expect(ask('2026-10-25T01:10+03:00', { calendar })).toMatchObject({ at: at('2026-10-25T01:30+03:00') });
    expect(ask('2026-10-25T01:40+03:00', { calendar })).toEqual({ kind: 'now' });
    expect(ask('2026-10-25T01:10+02:00', { calendar })).toMatchObject({ at: at('2026-10-25T01:30+02:00') });
  });
});

describe("the customer's preferred hours", () => {
  it('hold a message until they begin', () => {
    expect(
      ask('2026-11-22T12:00+02:00', {
        preferredHours: { from: '17:00', to: '19:00' },
      }),
    ).toEqual({ kind: 'later', at: at('2026-11-22T17:00+02:00'), reasons: ['customer-hours'] });
  });

  it('and quiet hours both hold, and both are named', () => {
    const preferredHours = { from: '20:00', to: '22:00' };
    expect(ask('2026-11-22T20:30+02:00', { preferredHours }).kind).toBe('now');
    expect(ask('2026-11-22T21:30+02:00', { preferredHours })).toEqual({
      kind: 'later',
      at: at('2026-11-23T20:00+02:00'),
      reasons: ['quiet-hours', 'customer-hours'],
    });
  });

  it('with the same start and end are no preference', () => {
    expect(
      ask('2026-11-22T12:00+02:00', {
        preferredHours: { from: '09:00', to: '09:00' },
      }),
    ).toEqual({ kind: 'now' });
  });

  it('that can never be met are left aside, and nothing else is', () => {
    const preferredHours = { from: '22:00', to: '23:00' };
    expect(ask('2026-11-22T12:00+02:00', { preferredHours })).toEqual({
      kind: 'now',
      reasons: ['customer-hours-impossible'],
    });
    expect(ask('2026-11-22T22:30+02:00', { preferredHours })).toEqual({
      kind: 'later',
      at: at('2026-11-23T08:00+02:00'),
      reasons: ['quiet-hours', 'customer-hours-impossible'],
    });
  });

  it('are waited for up to 7 days, counted from the first moment otherwise permitted', () => {
    const calendar = calendarWith({
      ramadan: { observed: true, quietHours: { from: '09:00', to: '20:00' } },
    });
    const preferredHours = { from: '12:00', to: '14:00' };
    const endOfRamadan = at('2027-03-09T12:00+02:00');
    expect(ask('2027-03-02T12:00+02:00', { calendar, preferredHours })).toMatchObject({
      kind: 'later',
      at: endOfRamadan,
    });
    expect(ask('2027-03-01T20:30+02:00', { calendar, preferredHours })).toEqual({
      kind: 'now',
      reasons: ['customer-hours-impossible'],
    });
    expect(ask('2027-03-02T20:30+02:00', { calendar, preferredHours })).toMatchObject({
      kind: 'later',
      at: endOfRamadan,
    });
    expect(ask('2027-02-20T12:00+02:00', { calendar, preferredHours })).toEqual({
      kind: 'later',
      at: at('2027-02-20T20:00+02:00'),
      reasons: ['ramadan-hours', 'customer-hours-impossible'],
    });
  });

  it('are left aside anew at each moment: 7 days that hold a clock change end within a permitted stretch', () => {
    const noon = { from: '12:00', to: '14:00' };
    const calendar = calendarWith({ quietHours: always, ramadan: { observed: true, quietHours: noon } });
    const london = { calendar, timeZone: 'Europe/London', preferredHours: noon };
    expect(ask('2025-03-23T10:30Z', london)).toEqual({ kind: 'now', reasons: ['customer-hours-impossible'] });
    expect(ask('2025-03-23T11:30Z', london)).toMatchObject({ kind: 'later', at: at('2025-03-30T12:00+01:00') });
  });

  it('that are malformed stop the message', () => {
    expect(() =>
      ask('2026-11-22T12:00+02:00', {
        preferredHours: { from: '9', to: '18:00' },
      }),
    ).toThrow(RangeError);
  });
});

describe('days of rest', () => {
  it('hold from Friday evening to the night after Shabbat, also for a customer abroad', () => {
    const shabbat = nextShabbat(observant, toMs(at('2026-11-27T10:00Z')));
    const calendar = { ...observant, quietHours: always };
    expect(ask('2026-11-27T10:00+02:00', { calendar })).toEqual({ kind: 'now' });
    expect(ask('2026-11-28T12:00-05:00', { calendar, timeZone: 'America/New_York' }).kind).toBe('now');
    expect(ask('2026-11-27T20:00+02:00', { calendar, timeZone: 'America/New_York' })).toEqual({
      kind: 'later',
      at: instantFromMs(shabbat.endMs),
      reasons: ['shabbat'],
    });
  });

  it('go on through the quiet hours that follow, rest named first', () => {
    expect(ask('2026-11-27T22:00+02:00', { calendar: observant })).toMatchObject({
      reasons: ['shabbat', 'quiet-hours'],
    });
    const calendar = { ...observant, quietHours: { ...always, routine: { from: '20:00', to: '08:00' } } };
    expect(ask('2027-06-25T19:55+03:00', { calendar })).toEqual({
      kind: 'later',
      at: at('2027-06-27T08:00+03:00'),
      reasons: ['shabbat', 'quiet-hours'],
    });
  });

  it('join into three days when Rosh Hashana follows Shabbat', () => {
    const permitted = ask('2026-09-11T19:30+03:00', { calendar: observant });
    expect(permitted).toEqual({
      kind: 'later',
      at: expect.stringMatching(/^2026-09-13T16:/),
      reasons: ['shabbat', 'holiday'],
    });
  });

  it('hold nothing where the business does not keep them', () => {
    expect(ask('2026-11-28T12:00+02:00')).toEqual({ kind: 'now' });
  });
});

describe('Ramadan and the Friday prayer', () => {
  it("hold in Ramadan hours on the customer's clock, and only in Ramadan", () => {
    const calendar = calendarWith({
      ramadan: { observed: true, quietHours: { from: '16:00', to: '19:30' } },
    });
    expect(ask('2027-02-08T17:00+02:00', { calendar })).toEqual({
      kind: 'later',
      at: at('2027-02-08T19:30+02:00'),
      reasons: ['ramadan-hours'],
    });
    expect(ask('2027-02-07T17:00+02:00', { calendar })).toEqual({ kind: 'now' });
    expect(ask('2027-03-09T17:00+02:00', { calendar })).toEqual({ kind: 'now' });
  });

  it('hold nothing where Ramadan is not observed or has no hours of its own', () => {
    const quietHours = { from: '16:00', to: '19:30' };
    expect(
      ask('2027-02-08T17:00+02:00', {
        calendar: calendarWith({ ramadan: { observed: false, quietHours } }),
      }).kind,
    ).toBe('now');
    expect(
      ask('2027-02-08T17:00+02:00', {
        calendar: calendarWith({ ramadan: { observed: true } }),
      }).kind,
    ).toBe('now');
  });

  it('hold for an hour from noon on Friday', () => {
    const calendar = calendarWith({ fridayPrayer: true });
    expect(ask('2026-11-27T12:00+02:00', { calendar })).toEqual({
      kind: 'later',
      at: expect.stringMatching(/^2026-11-27T10:/),
      reasons: ['friday-prayer'],
    });
    expect(ask('2026-11-26T12:00+02:00', { calendar })).toEqual({ kind: 'now' });
  });
});

describe('failing closed', () => {
  it("throws when the business's own zone is unknown, also for a customer whose zone is known", () => {
    const calendar = calendarWith({ timeZone: 'Mars/Base', quietHours: always });
    expect(() => ask('2026-11-22T12:00+02:00', { calendar })).toThrow(RangeError);
    expect(() => ask('2026-11-22T12:00+02:00', { calendar, timeZone: 'Europe/London' })).toThrow(RangeError);
  });

  it('throws when now is not an instant, also where nothing is ever quiet', () => {
    const now = 'yesterday' as Instant;
    for (const calendar of [defaultBusinessCalendar, calendarWith({ quietHours: always })]) {
      expect(() => nextPermittedTime({ calendar, lane: 'care', customer: {}, now })).toThrow(RangeError);
    }
  });

  it('throws for a lane that the calendar does not know', () => {
    expect(() => ask('2026-11-22T12:00+02:00', { lane: 'express' as Lane })).toThrow();
  });
});

it('keeps a bounded number of customers in mind', () => {
  const calendar = calendarWith({});
  const held = ask('2026-11-22T23:00+02:00', { calendar });
  expect(ask('2026-11-22T23:00+02:00', { calendar })).toBe(held);
  for (let minutes = 0; minutes < 5_001; minutes += 1) {
    const [from, to] = [minutes % 1_000, 1_000 + Math.floor(minutes / 1_000)].map(
      (value) => `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`,
    );
    if (from !== undefined && to !== undefined)
      ask('2026-11-22T12:00+02:00', { calendar, preferredHours: { from, to } });
  }
  expect(ask('2026-11-22T23:00+02:00', { calendar })).not.toBe(held);
});
