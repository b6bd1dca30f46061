import * as z from 'zod';
import type { EpochDay } from '../../calendar/wall-time.ts';
import { weekdayOf } from '../../calendar/wall-time.ts';
import { dayMs } from '../../instant.ts';

/** A week as ISO 8601 names it: it begins on Monday, and belongs to the year of its Thursday. */
export const isoWeekSchema = z
  .string()
  .regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/, { error: 'use a week such as 2026-W49', abort: true })
  .refine((week) => nameOf(mondayOf(week)) === week, 'this year has no such week')
  .brand('IsoWeek');
export type IsoWeek = z.infer<typeof isoWeekSchema>;

/** The day on which a week begins. */
export function mondayOf(week: string): EpochDay {
  const [year = '', number] = week.split('-W');
  // The fourth of January is always in the first week.
  const fourth = Date.parse(`${year}-01-04`) / dayMs;
  return fourth - weekdayOf(fourth) + 1 + (Number(number) - 1) * 7;
}

/** The week that a day is in. */
export function weekOf(day: EpochDay): IsoWeek {
  return nameOf(day) as IsoWeek;
}

/** The weeks right before and after one. */
export function weeksBeside(week: IsoWeek): [before: IsoWeek, after: IsoWeek] {
  return [weekOf(mondayOf(week) - 7), weekOf(mondayOf(week) + 7)];
}

/** The weeks that follow one, the next one first. */
export function weeksAfter(week: IsoWeek, count: number): IsoWeek[] {
  return Array.from({ length: count }, (_, index) => weekOf(mondayOf(week) + 7 * (index + 1)));
}

/** The weeks that come before one, the earliest first. */
export function weeksBefore(week: IsoWeek, count: number): IsoWeek[] {
  return Array.from({ length: count }, (_, index) => weekOf(mondayOf(week) - 7 * (count - index)));
}

function nameOf(day: EpochDay): string {
  const thursday = day - weekdayOf(day) + 4;
  const year = new Date(thursday * dayMs).toISOString().slice(0, 4);
  const number = Math.floor((thursday - Date.parse(`${year}-01-01`) / dayMs) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
