import { dayMs } from '@kesher/domain/instant';

/** The day so many days after another; nothing for what is no day. */
export function dayAfter(day: string, days: number): string | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T12:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms + days * dayMs).toISOString().slice(0, 10);
}
