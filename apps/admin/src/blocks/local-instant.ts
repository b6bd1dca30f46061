import { clockIn } from '@kesher/domain/calendar/date-in';

/** The instant at which a clock in a time zone shows `2026-11-30T16:00`; nothing for what is no time. */
export function instantOfLocal(local: string, timeZone: string): string | undefined {
  const wanted = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(wanted)) return undefined;
  // Twice: the first guess may lie on the other side of a change of the clock.
  let guess = wanted - offsetAt(wanted, timeZone);
  guess = wanted - offsetAt(guess, timeZone);
  return new Date(guess).toISOString();
}

function offsetAt(atMs: number, timeZone: string): number {
  return Date.parse(`${clockIn(timeZone, atMs)}Z`) - Math.trunc(atMs / 1000) * 1000;
}

/** What a clock in a time zone shows at an instant, as a field of a form holds it: `2026-11-30T16:00`. */
export function localOfInstant(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(Date.parse(instant)).replace(' ', 'T');
}
