import type { IsoDate } from '../instant.ts';

/** The date that a calendar in a time zone shows at an instant; in the zone of this machine, where none is named. */
export function dateIn(timeZone: string | undefined, at: string | number): IsoDate {
  // Swedish writes a date as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { ...(timeZone && { timeZone }) }).format(new Date(at)) as IsoDate;
}

/** What date and clock show there, to the second: `2026-11-30T16:00:00`. */
export function clockIn(timeZone: string, at: string | number): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return format.format(new Date(at)).replace(' ', 'T');
}
