import type { Settings } from '../../server/api-types.ts';

export type Calendar = Settings['calendar'];

/** What each group of fields of the calendar is given. */
export type CalendarFields = {
  calendar: Calendar;
  set: (change: Partial<Calendar>) => void;
  errorAt: (field: string) => { error?: string };
};
