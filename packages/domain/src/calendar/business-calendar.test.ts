import { describe, expect, it } from 'vitest';
import { businessCalendarSchema, defaultBusinessCalendar } from './business-calendar.ts';

const base = JSON.parse(JSON.stringify(defaultBusinessCalendar)) as typeof defaultBusinessCalendar;

function messagesOf(change: object): string[] {
  const result = businessCalendarSchema.safeParse({ ...base, ...change });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

function openingOnMonday(windows: { from: string; to: string }[]) {
  return { openingHours: { ...base.openingHours, 1: windows } };
}

describe('businessCalendarSchema', () => {
  it('reads back what it wrote as JSON', () => {
    expect(businessCalendarSchema.parse(base)).toEqual(defaultBusinessCalendar);
  });

  it('freezes the calendar, because what follows from it is remembered', () => {
    const calendar = businessCalendarSchema.parse(base);
    expect(Object.isFrozen(calendar)).toBe(true);
    expect(Object.isFrozen(calendar.quietHours)).toBe(true);
    expect(Object.isFrozen(calendar.quietHours.routine)).toBe(true);
    expect(Object.isFrozen(calendar.openingHours[1][0])).toBe(true);
    expect(Object.isFrozen(calendar.closedDates)).toBe(true);
    expect(Object.isFrozen(calendar.shabbat)).toBe(true);
    expect(Object.isFrozen(calendar.ramadan)).toBe(true);
  });

  it('lights candles 18 minutes before sunset and ends 42 minutes after it unless told otherwise', () => {
    expect(defaultBusinessCalendar.shabbat).toMatchObject({ candleLightingMinutes: 18, havdalahMinutes: 42 });
  });

  it('is silent at night in every lane until the owner decides otherwise', () => {
    expect(Object.values(defaultBusinessCalendar.quietHours)).not.toContain(null);
  });

  it('allows no quiet hours, and a business without opening hours', () => {
    const always = { quietHours: { ...base.quietHours, crisis: null } };
    expect(messagesOf({ ...always, ...openingOnMonday([]) })).toEqual([]);
  });

  it('allows two windows in order and closing at midnight', () => {
    expect(
      messagesOf(
        openingOnMonday([
          { from: '08:00', to: '12:00' },
          { from: '12:00', to: '24:00' },
        ]),
      ),
    ).toEqual([]);
  });

  it.each([
    [{ timeZone: 'Mars/Base' }, 'use an IANA time zone such as Asia/Jerusalem'],
    [{ timeZone: '+02:00' }, 'use an IANA time zone such as Asia/Jerusalem'],
    [
      {
        quietHours: {
          ...base.quietHours,
          care: { from: '22:00', to: '22:00' },
        },
      },
      'start and end must differ',
    ],
    [
      {
        quietHours: { ...base.quietHours, care: { from: '9:00', to: '22:00' } },
      },
      'use a time such as 08:30',
    ],
    [openingOnMonday([{ from: '09:00', to: '24:30' }]), 'use a time such as 17:30, at most 24:00'],
    [
      openingOnMonday([{ from: '20:00', to: '02:00' }]),
      'close after opening, at 24:00 at the latest; put the hours after midnight on the next day',
    ],
    [
      openingOnMonday([
        { from: '12:00', to: '18:00' },
        { from: '09:00', to: '11:00' },
      ]),
      'list the hours of a day in order and without overlap',
    ],
    [
      openingOnMonday([
        { from: '09:00', to: '13:00' },
        { from: '12:30', to: '18:00' },
      ]),
      'list the hours of a day in order and without overlap',
    ],
  ])('refuses %j', (change, message) => {
    expect(messagesOf(change)).toEqual([message]);
  });
});
