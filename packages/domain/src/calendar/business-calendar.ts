import * as z from 'zod';
import { isoDateSchema } from '../instant-schema.ts';
import { zoneClockOf } from './zone-clock.ts';

const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use a time such as 08:30');
const closingTimeSchema = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'use a time such as 17:30, at most 24:00');

/** A window of every day; `to` before `from` crosses midnight. */
export const dailyWindowSchema = z
  .object({ from: timeOfDaySchema, to: timeOfDaySchema })
  .refine(({ from, to }) => from !== to, 'start and end must differ')
  .readonly();
export type DailyWindow = z.infer<typeof dailyWindowSchema>;

const openingWindowsSchema = z
  .array(z.object({ from: timeOfDaySchema, to: closingTimeSchema }).readonly())
  .max(8)
  .refine(
    (windows) => windows.every(({ from, to }) => from < to),
    'close after opening, at 24:00 at the latest; put the hours after midnight on the next day',
  )
  .refine(
    (windows) => windows.every(({ from }, index) => windows.slice(0, index).every(({ to }) => to <= from)),
    'list the hours of a day in order and without overlap',
  )
  .readonly();

/** Opening hours by ISO weekday: Monday is 1, Sunday 7. No hours at all is allowed: such a business counts by the clock. */
export const openingHoursSchema = z
  .object({
    1: openingWindowsSchema,
    2: openingWindowsSchema,
    3: openingWindowsSchema,
    4: openingWindowsSchema,
    5: openingWindowsSchema,
    6: openingWindowsSchema,
    7: openingWindowsSchema,
  })
  .readonly();
export type OpeningHours = z.infer<typeof openingHoursSchema>;

/**
 * When the business works and when it keeps silent. Parsed calendars are frozen: what is worked out from one is kept with
 * that object, so parse it once and hand the same object on.
 */
export const businessCalendarSchema = z
  .object({
    timeZone: z
      .string()
      .refine((name) => zoneClockOf(name) !== undefined, 'use an IANA time zone such as Asia/Jerusalem'),
    /** Per lane, read on the customer's clock; null sends at any hour. */
    quietHours: z
      .object({
        crisis: dailyWindowSchema.nullable(),
        care: dailyWindowSchema.nullable(),
        routine: dailyWindowSchema.nullable(),
      })
      .readonly(),
    openingHours: openingHoursSchema,
    shabbat: z
      .object({
        observed: z.boolean(),
        /** Where the sun is watched, for the holidays and the Friday prayer too. */
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        /** Candle lighting before sunset: 18 in most places, 40 in Jerusalem. */
        candleLightingMinutes: z.int().min(0).max(120).default(18),
        /** The end after sunset: 42 minutes (three medium stars) is nightfall in Israel; other customs wait 50 or 72. */
        havdalahMinutes: z.int().min(0).max(120).default(42),
      })
      .readonly(),
    /** The days of rest as kept in Israel. */
    jewishHolidays: z.boolean(),
    /** Ramadan by the calculated Umm al-Qura calendar; the sighted month can differ by a day. */
    ramadan: z
      .object({
        observed: z.boolean(),
        /** More silence, beside the lane's quiet hours and read on the customer's clock. */
        quietHours: dailyWindowSchema.optional(),
        /** Takes the place of the opening hours. */
        openingHours: openingHoursSchema.optional(),
      })
      .readonly(),
    /** Silence for an hour from solar noon on Fridays. */
    fridayPrayer: z.boolean(),
    /** Days without opening hours, on the business's own calendar. Messages may still go out. */
    closedDates: z.array(isoDateSchema).max(1_000).readonly(),
  })
  .readonly();
export type BusinessCalendar = z.infer<typeof businessCalendarSchema>;

const night = { from: '21:00', to: '08:00' };
const workday = [{ from: '09:00', to: '18:00' }];

/**
 * A business in Tel Aviv that has not chosen yet. Also the crisis lane is silent at night: to wake people up takes a written
 * reason. Written out as the schema reads it, since to look up a time zone takes a tenth of a cold start.
 */
export const defaultBusinessCalendar: BusinessCalendar = {
  timeZone: 'Asia/Jerusalem',
  quietHours: { crisis: night, care: night, routine: night },
  openingHours: {
    1: workday,
    2: workday,
    3: workday,
    4: workday,
    5: [{ from: '09:00', to: '13:00' }],
    6: [],
    7: workday,
  },
  shabbat: {
    observed: false,
    latitude: 32.0853,
    longitude: 34.7818,
    candleLightingMinutes: 18,
    havdalahMinutes: 42,
  },
  jewishHolidays: false,
  ramadan: { observed: false },
  fridayPrayer: false,
  closedDates: [],
};
