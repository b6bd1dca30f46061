import type { Language } from '@kesher/domain/language';
import { languages } from '@kesher/domain/language';
import { readPhone } from '@kesher/domain/phone/phone';
import { instantOfLocal } from '../../blocks/local-instant.ts';
import { languageNames } from '../../language/choose-language.ts';
import type { Kind } from './kinds.ts';

/** One completed work as a line of a list says it. */
export type ListedWork = {
  number?: string;
  name: string;
  phone?: string;
  language?: Language;
  kind: string;
  endedAt: string;
};
/** What keeps a line from being entered. */
export type LineProblem = 'name-missing' | 'phone-wrong' | 'kind-missing' | 'time-missing' | 'in-the-future';
export type Line = { at: number; text: string } & ({ work: ListedWork } | { problem: LineProblem });

export type Reading = {
  kinds: readonly Kind[];
  /** Of lines that do not say what was done. */
  kind: string;
  country: string;
  timeZone: string;
  /** Of lines that say only a time. */
  today: string;
  now: string;
};

/** So far the clocks of two desks differ. */
const clocksApartMs = 5 * 60_000;

/** Reads a list as it is copied out of a table: a line for each work, its cells in any order. */
export function readList(text: string, reading: Reading): Line[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ at: index + 1, text: line.trim() }))
    .filter(({ text: line }) => line !== '')
    .map((line) => ({ ...line, ...readLine(cellsOf(line.text), reading) }));
}

function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((each) => line.includes(each)) ?? '\t';
  return line
    .split(separator)
    .map((cell) => cell.trim().replaceAll(/^"|"$/g, ''))
    .filter((cell) => cell !== '');
}

function readLine(cells: readonly string[], reading: Reading): { work: ListedWork } | { problem: LineProblem } {
  const { kinds, country, timeZone, today, now } = reading;
  const said: Partial<ListedWork> = {};
  let [day, time]: [string, string | undefined] = [today, undefined];
  let hasWrongPhone = false;
  for (const cell of cells) {
    const end = endOf(cell);
    const kind = kinds.find((one) => isKind(one, cell));
    const language = languages.find((one) => [one, languageNames[one].toLowerCase()].includes(cell.toLowerCase()));
    if (end) {
      day = end.day ?? day;
      time = end.time ?? time;
    } else if (kind) said.kind = kind.id;
    else if (language) said.language = language;
    else if (/^[+\d\s().-]{7,}$/.test(cell)) {
      const phone = readPhone(cell, country);
      if (phone.kind === 'phone') said.phone = phone.e164;
      else hasWrongPhone = true;
    } else if (/\d/.test(cell) && /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(cell)) said.number ??= cell;
    else said.name ??= cell;
  }
  const kind = said.kind ?? reading.kind;
  if (said.name === undefined) return { problem: 'name-missing' };
  if (hasWrongPhone) return { problem: 'phone-wrong' };
  if (kind === '') return { problem: 'kind-missing' };
  const endedAt = time === undefined ? undefined : instantOfLocal(`${day}T${time}`, timeZone);
  if (endedAt === undefined) return { problem: 'time-missing' };
  if (Date.parse(endedAt) > Date.parse(now) + clocksApartMs) return { problem: 'in-the-future' };
  return { work: { ...said, name: said.name, kind, endedAt } };
}

function isKind({ id, code, name }: Kind, cell: string): boolean {
  return [id, code, ...Object.values(name)].some((one) => one?.toLowerCase() === cell.toLowerCase());
}

/** The day and the time in a cell: `10:05`, `29.11.2026`, `29/11/26 10:05`, `2026-11-29 10:05`. */
function endOf(cell: string): { day?: string | undefined; time?: string | undefined } | undefined {
  const found =
    /^(?:(?<iso>\d{4}-\d{2}-\d{2})|(?<d>\d{1,2})[./](?<m>\d{1,2})[./](?<y>\d{4}|\d{2}))?(?:(?:^|[T ,]+)(?<h>\d{1,2}):(?<min>\d{2})(?::\d{2})?)?$/.exec(
      cell,
    )?.groups;
  if (found === undefined) return undefined;
  const { iso, d, m, y, h, min } = found;
  const two = (digits: string) => digits.padStart(2, '0');
  const day = iso ?? (d && m && y ? `${y.length === 2 ? `20${y}` : y}-${two(m)}-${two(d)}` : undefined);
  return { day, time: h && min ? `${two(h)}:${min}` : undefined };
}
