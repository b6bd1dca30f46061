import { describe, expect, it } from 'vitest';
import { businessCalendarSchema, defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { addMs, hourMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { placeStep } from './place-step.ts';

const at = (text: string) => instantSchema.parse(text);
// Tel Aviv, Sunday to Wednesday 9 to 18, Thursday... as the calendar of a new business; silent from 21 to 8.
const calendar = defaultBusinessCalendar;
const place = (
  ended: string,
  hours: number,
  {
    kind = 'call',
    person = {},
    on = calendar,
    now = ended,
  }: { kind?: 'call' | 'message'; person?: object; on?: typeof calendar; now?: string } = {},
) =>
  placeStep({
    step: { kind },
    endedAt: at(ended),
    due: addMs(at(ended), hours * hourMs),
    person,
    calendar: on,
    now: at(now),
  });

describe('a step', () => {
  it('that is a call within opening hours is one at its time', () => {
    // Sunday, 10:05 to 14:05.
    expect(place('2026-11-29T08:05:00.000Z', 4)).toEqual({ kind: 'call', at: '2026-11-29T12:05:00.000Z' });
  });

  it('past closing becomes today’s last call where that is not too soon', () => {
    // Ended at 15:00, due at 19:00, closing at 18:00: rung at 17:45.
    expect(place('2026-11-29T13:00:00.000Z', 4)).toEqual({
      kind: 'call',
      at: '2026-11-29T15:45:00.000Z',
      moved: 'last-call',
    });
  });

  it('past closing becomes a message tonight and a call tomorrow where the last call would be too soon', () => {
    // Ended at 16:30, due at 20:30: 17:45 is before half of the time.
    expect(place('2026-11-29T14:30:00.000Z', 4)).toEqual({
      kind: 'message-then-call',
      messageAt: '2026-11-29T18:30:00.000Z',
      at: '2026-11-30T07:00:00.000Z',
    });
  });

  it('that would fall into the night is a call in the morning, without a message at night', () => {
    expect(place('2026-11-29T16:00:00.000Z', 4)).toEqual({
      kind: 'call',
      at: '2026-11-30T07:00:00.000Z',
      moved: 'next-opening',
    });
  });

  it('after a treatment that ended at 23:50 before a holiday waits until the holiday is over', () => {
    const kept = businessCalendarSchema.parse({
      ...calendar,
      jewishHolidays: true,
      shabbat: { ...calendar.shabbat, observed: true },
    });
    // Passover begins in the evening of Wednesday, 21 April 2027; the first open hour after it is on Friday, 23 April.
    const placed = place('2027-04-21T20:50:00.000Z', 4, {
      on: { ...kept, openingHours: { ...kept.openingHours, 5: [{ from: '09:00', to: '13:00' }] } },
    });
    const nightfall = '2027-04-22T16:56:50.000Z';
    expect(placed).toEqual({ kind: 'message-then-call', messageAt: nightfall, at: '2027-04-23T06:00:00.000Z' });
    expect(place('2027-04-21T20:50:00.000Z', 4, { kind: 'message', on: kept })).toEqual({
      kind: 'message',
      at: nightfall,
    });
  });

  it('that is a message keeps to the hours of whoever gets it, in their own zone', () => {
    // 14:05 in Tel Aviv is 7:05 in New York.
    expect(place('2026-11-29T08:05:00.000Z', 4, { kind: 'message', person: { timeZone: 'America/New_York' } })).toEqual(
      {
        kind: 'message',
        at: '2026-11-29T13:00:00.000Z',
      },
    );
  });

  it('that is a call needs hours of both: of the business, and of whoever is rung', () => {
    expect(place('2026-11-29T06:30:00.000Z', 4, { person: { timeZone: 'America/New_York' } })).toEqual({
      kind: 'call',
      at: '2026-11-29T13:00:00.000Z',
      moved: 'next-opening',
    });
  });

  it('keeps its time of day in the week in which the clocks change', () => {
    // The clocks go back in the night to Sunday, 25 October 2026: opening at 9:00 is 7:00 UTC, no longer 6:00.
    expect(place('2026-10-24T16:00:00.000Z', 16)).toMatchObject({ kind: 'call', at: '2026-10-25T08:00:00.000Z' });
    expect(place('2026-10-24T16:00:00.000Z', 12)).toMatchObject({ kind: 'call', at: '2026-10-25T07:00:00.000Z' });
  });

  it('for hours that never meet those of the business is placed without them', () => {
    expect(
      place('2026-11-29T08:05:00.000Z', 4, { person: { preferredHours: { from: '19:00', to: '20:00' } } }),
    ).toEqual({
      kind: 'call',
      at: '2026-11-29T12:05:00.000Z',
    });
  });

  it('of a business without hours is placed by the clock', () => {
    const none = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    const closed = businessCalendarSchema.parse({ ...calendar, openingHours: none });
    expect(place('2026-11-29T08:05:00.000Z', 4, { on: closed })).toEqual({
      kind: 'call',
      at: '2026-11-29T12:05:00.000Z',
    });
  });

  it('that is a call needs the time for one before closing', () => {
    const hours = [
      { from: '09:00', to: '09:10' },
      { from: '10:00', to: '12:00' },
    ];
    const short = businessCalendarSchema.parse({ ...calendar, openingHours: { ...calendar.openingHours, 1: hours } });
    expect(place('2026-11-29T16:00:00.000Z', 4, { on: short })).toMatchObject({ at: '2026-11-30T08:00:00.000Z' });
  });

  it('of a business that is at work only while everybody is left in peace comes when the person may be rung', () => {
    const late = [{ from: '22:00', to: '23:00' }];
    const hours = { 1: late, 2: late, 3: late, 4: late, 5: late, 6: late, 7: late };
    const night = businessCalendarSchema.parse({ ...calendar, openingHours: hours });
    expect(place('2026-11-29T16:05:00.000Z', 4, { on: night })).toEqual({
      kind: 'call',
      at: '2026-11-30T06:00:00.000Z',
      moved: 'next-opening',
    });
  });

  it('that is due already is placed from now on', () => {
    expect(place('2026-11-29T08:05:00.000Z', 4, { now: '2026-11-30T07:30:00.000Z' })).toEqual({
      kind: 'call',
      at: '2026-11-30T07:30:00.000Z',
    });
  });
});
