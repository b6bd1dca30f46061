import type { IsoDate } from '../instant.ts';
import { westernDigits } from '../phone/digits.ts';
import { cleanText } from './clean-text.ts';
import { monthOf } from './month-names.ts';

/** 03/04 is the third of April for most of the world and the fourth of March for some. */
export type DateOrder = 'day-first' | 'month-first';

export type DateReading =
  | { kind: 'date'; date: IsoDate; time?: string }
  | {
      kind: 'refused';
      code: 'date-unreadable' | 'date-ambiguous' | 'date-out-of-range';
    };

type Parts = {
  year: number;
  month: number;
  day: number;
  time?: string | undefined;
};

const timePattern = String.raw`(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(am|pm)?\s*(z|utc|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${timePattern}$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${timePattern}$`, 'i');
const named = new RegExp(
  String.raw`^(?:(\d{1,2})[ -]+([\p{L}]{2,}(?: [\p{L}]+)?)\.?|([\p{L}]{3,})\.? +(\d{1,2}))(?:st|nd|rd|th)?[, -]+(\d{4})${timePattern}$`,
  'iu',
);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const serial = /^\d{5}(?:\.\d+)?$/;

/**
 * Reads a date as spreadsheets and shops write it: ISO, day or month first, month names, Excel's serial numbers.
 * A date that could mean two days is refused unless `order` says how the column writes them; dots are always day first.
 */
export function readDate(raw: string, order?: DateOrder): DateReading {
  const text = westernDigits(cleanText(raw).text).replace(/^'/, '').replaceAll('،', ',');
  const parts = readParts(text, order);
  if (parts === 'ambiguous') return { kind: 'refused', code: 'date-ambiguous' };
  if (parts === undefined || !isRealDay(parts)) return { kind: 'refused', code: 'date-unreadable' };
  if (parts.year < 1990 || parts.year > 2100) return { kind: 'refused', code: 'date-out-of-range' };
  const date = `${parts.year}-${twoDigits(parts.month)}-${twoDigits(parts.day)}` as IsoDate;
  return parts.time === undefined ? { kind: 'date', date } : { kind: 'date', date, time: parts.time };
}

/** How a column writes its dates, if its values tell: a first number above 12 is a day, a second one above 12 too. */
export function detectDateOrder(values: Iterable<string>): DateOrder | 'unneeded' | 'ambiguous' | 'mixed' {
  let ambiguous = false;
  const seen = new Set<DateOrder>();
  for (const value of values) {
    const match = yearLast.exec(westernDigits(cleanText(value).text));
    if (!match || match[2] === '.') continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12) seen.add('day-first');
    else if (second > 12) seen.add('month-first');
    else if (first !== second) ambiguous = true;
  }
  if (seen.size === 2) return 'mixed';
  const [only] = seen;
  if (only) return only;
  return ambiguous ? 'ambiguous' : 'unneeded';
}

function readParts(text: string, order: DateOrder | undefined): Parts | 'ambiguous' | undefined {
  const iso = yearFirst.exec(text) ?? compact.exec(text);
  if (iso)
    return {
      year: Number(iso[1]),
      month: Number(iso[2]),
      day: Number(iso[3]),
      time: timeOf(iso, 4),
    };
  const slashed = yearLast.exec(text);
  if (slashed) return fromTwoOrders(slashed, order);
  if (serial.test(text)) return fromSerial(Number(text));
  const words = named.exec(text);
  const month = words && monthOf(String(words[2] ?? words[3]));
  if (!words || !month) return undefined;
  return {
    year: Number(words[5]),
    month,
    day: Number(words[1] ?? words[4]),
    time: timeOf(words, 6),
  };
}

function fromTwoOrders(match: RegExpExecArray, order: DateOrder | undefined): Parts | 'ambiguous' {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const written = Number(match[4]);
  const year = written < 100 ? 2000 + written : written;
  const time = timeOf(match, 5);
  const dayFirst = match[2] === '.' || first > 12 || first === second || (second <= 12 && order === 'day-first');
  if (dayFirst) return { year, month: second, day: first, time };
  if (second > 12 || order === 'month-first') return { year, month: first, day: second, time };
  return 'ambiguous';
}

/** Excel counts days from 1899-12-30 (its 1900 leap-day bug lies before every date we accept). */
function fromSerial(days: number): Parts {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
  };
}

/** `10:22:11+02:00`; without a zone the time is taken as UTC, as nothing better is known. */
function timeOf(match: RegExpExecArray, from: number): string | undefined {
  const clock = match[from];
  if (clock === undefined) return undefined;
  const [hours = '0', minutes = '00', seconds = '00'] = clock.split(':');
  const half = match[from + 1]?.toLowerCase();
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  if (/^[+-](?:1[5-9]|[2-9]\d|\d{2}:?[6-9]\d)/.test(match[from + 2] ?? '')) return undefined;
  const zone = match[from + 2]?.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2') ?? 'Z';
  return `${twoDigits(hour)}:${minutes}:${seconds.slice(0, 2)}${/^[+-]/.test(zone) ? zone : 'Z'}`;
}

function isRealDay({ year, month, day }: Parts): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
