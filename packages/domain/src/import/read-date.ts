import type { IsoDate } from '../instant.ts';
import { westernDigits } from '../phone/digits.ts';
import { cleanText } from './clean-text.ts';
import type { DateOrder } from './date-order.ts';
import { monthOf } from './month-names.ts';

/** The days that a date in numbers may mean, by the order in which they are read; those alone that there are. */
export type DatesByOrder = Readonly<Partial<Record<DateOrder, IsoDate>>>;

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

const timePattern = String.raw`(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(am|pm)?\s*(?:gmt(?=[+-]))?(z|utc|gmt|[+-]\d{2}:?\d{2})?)?`;
const wholeYearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${timePattern}$`, 'i');
const inNumbers = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})${timePattern}$`, 'i');
const named = new RegExp(
  String.raw`^(?:(\d{1,2})(?:st|nd|rd|th)?[ \-/.]+([\p{L}]{2,}(?: [\p{L}]+)?)\.?|([\p{L}]{3,})\.?[ \-]+(\d{1,2}))(?:st|nd|rd|th)?[, \-/.]+['’]?(\d{4}|\d{2})${timePattern}$`,
  'iu',
);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const serial = /^\d{5}(?:\.\d+)?$/;

/**
 * Reads a date as spreadsheets and shops write it: ISO, day, month or a short year first, month names, Excel's serial
 * numbers. A date that could mean two days is refused unless `order` says how the column writes them; among dots no month
 * stands first.
 */
export function readDate(raw: string, order?: DateOrder): DateReading {
  const text = plain(raw);
  const parts = readParts(text, order) ?? readParts(withoutExtras(text), order);
  if (parts === 'ambiguous') return { kind: 'refused', code: 'date-ambiguous' };
  if (parts === undefined || !isRealDay(parts)) return { kind: 'refused', code: 'date-unreadable' };
  if (parts.year < 1990 || parts.year > 2100) return { kind: 'refused', code: 'date-out-of-range' };
  const date = dateOf(parts);
  return parts.time === undefined ? { kind: 'date', date } : { kind: 'date', date, time: parts.time };
}

/** What a date in numbers alone, its year at an end, means in each order; nothing for any other writing. */
export function datesByOrder(raw: string): DatesByOrder {
  const text = plain(raw);
  const match = inNumbers.exec(text) ?? inNumbers.exec(withoutExtras(text));
  return match ? Object.fromEntries(readings(match).map(([order, parts]) => [order, dateOf(parts)])) : {};
}

function plain(raw: string): string {
  return westernDigits(cleanText(raw).text).replace(/^'/, '').replaceAll('،', ',');
}

function dateOf({ year, month, day }: Parts): IsoDate {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as IsoDate;
}

function readParts(text: string, order: DateOrder | undefined): Parts | 'ambiguous' | undefined {
  const iso = wholeYearFirst.exec(text) ?? compact.exec(text);
  if (iso)
    return {
      year: Number(iso[1]),
      month: Number(iso[2]),
      day: Number(iso[3]),
      time: timeOf(iso, 4),
    };
  const numbers = inNumbers.exec(text);
  if (numbers) return inOrder(readings(numbers), order);
  if (serial.test(text)) return fromSerial(Number(text));
  const words = named.exec(text);
  const month = words && monthOf(String(words[2] ?? words[3]));
  if (!words || !month) return undefined;
  return {
    year: wholeYear(Number(words[5])),
    month,
    day: Number(words[1] ?? words[4]),
    time: timeOf(words, 6),
  };
}

function inOrder(possible: readonly Reading[], order: DateOrder | undefined): Parts | 'ambiguous' | undefined {
  const said = possible.find(([one]) => one === order);
  if (said) return said[1];
  return new Set(possible.map(([, parts]) => dateOf(parts))).size > 1 ? 'ambiguous' : possible[0]?.[1];
}

type Reading = readonly [DateOrder, Parts];

function readings(match: RegExpExecArray): Reading[] {
  const [first, second, third] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const [firstDigits, lastDigits] = [String(match[1]).length, String(match[4]).length];
  const time = timeOf(match, 5);
  const dayFirst = { year: wholeYear(third), month: second, day: first, time };
  const monthFirst = match[2] === '.' ? dayFirst : { ...dayFirst, month: first, day: second };
  const yearFirst = { year: wholeYear(first), month: second, day: third, time };
  const all: Reading[] = [
    ...(lastDigits > 1
      ? ([
          ['day-first', dayFirst],
          ['month-first', monthFirst],
        ] as const)
      : []),
    ...(firstDigits === 2 && lastDigits <= 2 ? ([['year-first', yearFirst]] as const) : []),
  ];
  return all.filter(([, parts]) => isRealDay(parts));
}

/** The day of the week before a date, and the name of a zone behind it, say nothing more. */
function withoutExtras(text: string): string {
  return text
    .replace(/^(?:[\p{L} ]+,\s*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? +)(?=.*\d{2})/iu, '')
    .replace(/ *\([^()]*\)$/, '');
}

/** Two digits are read as spreadsheets read them: 69 is 2069, 70 is 1970. */
function wholeYear(written: number): number {
  if (written >= 100) return written;
  return written < 70 ? 2000 + written : 1900 + written;
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
