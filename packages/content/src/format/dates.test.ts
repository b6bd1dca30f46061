import { instantSchema, isoDateSchema } from '@kesher/domain/instant-schema';
import type { Language } from '@kesher/domain/language';
import { expect, test } from 'vitest';
import { createDates } from './dates.ts';
import { localeOf } from './locale.ts';
import { formatAmount } from './money.ts';

const now = instantSchema.parse('2026-11-22T08:00:00.000Z');
const date = (text: string) => isoDateSchema.parse(text);

type Settings = { timeZone?: string; arabicDigits?: 'latn' | 'arab'; country?: string };

function datesIn(
  language: Language,
  { timeZone = 'Asia/Jerusalem', arabicDigits = 'latn', country = 'IL' }: Settings = {},
) {
  const locale = localeOf({ language, country, arabicDigits });
  return createDates({ language, locale, timeZone, now });
}

test('a range names its month once, and its year only when it is not this one', () => {
  const { range } = datesIn('en');
  expect(range(date('2026-12-03'), date('2026-12-09'))).toBe('between 3 and 9 December');
  expect(range(date('2026-11-28'), date('2026-12-03'))).toBe('between 28 November and 3 December');
  expect(range(date('2026-12-03'), date('2026-12-03'))).toBe('on 3 December');
  expect(range(date('2026-12-28'), date('2027-01-04'))).toBe('between 28 December 2026 and 4 January 2027');
  expect(range(date('2027-01-04'), date('2027-01-09'))).toBe('between 4 and 9 January 2027');
});

test('Hebrew and Arabic put their prepositions to the date', () => {
  expect(datesIn('he').range(date('2026-12-03'), date('2026-12-09'))).toBe('בין 3 ל-9 בדצמבר');
  expect(datesIn('he').range(date('2026-12-03'), date('2026-12-03'))).toBe('ב-3 בדצמבר');
  expect(datesIn('ar').range(date('2026-12-03'), date('2026-12-09'))).toBe('بين 3 و9 ديسمبر');
  expect(datesIn('ar', { arabicDigits: 'arab' }).range(date('2026-12-03'), date('2026-12-09'))).toBe('بين ٣ و٩ ديسمبر');
});

test('Arabic months follow the country', () => {
  expect(datesIn('ar', { country: 'JO' }).day(date('2026-12-03'))).toBe('3 كانون الأول');
});

test('an instant is said in the zone of the reader, and names it', () => {
  const instant = instantSchema.parse('2026-11-24T15:00:00.000Z');
  expect(datesIn('en').instant(instant)).toBe('Tuesday 24 November at 17:00 (Israel Time)');
  expect(datesIn('en', { timeZone: 'America/New_York' }).instant(instant)).toBe(
    'Tuesday 24 November at 10:00 (Eastern Time)',
  );
  expect(datesIn('en', { timeZone: 'UTC' }).instant(instant)).toBe(
    'Tuesday 24 November at 15:00 (Coordinated Universal Time)',
  );
  expect(datesIn('he').instant(instant)).toBe('יום שלישי, 24 בנובמבר, בשעה 17:00 (שעון ישראל)');
  expect(datesIn('ar').instant(instant)).toBe('يوم الثلاثاء 24 نوفمبر، الساعة 17:00 (توقيت إسرائيل)');
});

test('a date has passed when its day is over in the zone', () => {
  const { hasPassed } = datesIn('en');
  expect([hasPassed(date('2026-11-21')), hasPassed(date('2026-11-22'))]).toEqual([true, false]);
  expect(datesIn('en', { timeZone: 'Pacific/Auckland' }).hasPassed(date('2026-11-21'))).toBe(true);
  expect(datesIn('en', { timeZone: 'Pacific/Pago_Pago' }).hasPassed(date('2026-11-21'))).toBe(false);
});

test('an amount has the minor units of its currency and no sign', () => {
  expect(formatAmount({ amountMinor: -4550, currency: 'ILS' }, 'en-GB')).toBe('₪45.50');
  expect(formatAmount({ amountMinor: 3000, currency: 'EUR' }, 'en-GB')).toBe('€30');
  expect(formatAmount({ amountMinor: 1200, currency: 'JPY' }, 'en-GB')).toMatch(/1,200$/);
  expect(formatAmount({ amountMinor: 12345, currency: 'JOD' }, 'en-GB')).toMatch(/12\.345$/);
});
