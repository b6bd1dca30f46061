const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes since midnight on a wall clock, by the platform's own calendar: independent of the rule that it judges. */
export function minutesOfDay(atMs: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  const [hours = 0, minutes = 0] = format.format(atMs).split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether a time zone exists. */
export function isTimeZone(name: string): boolean {
  try {
    return minutesOfDay(0, name) >= 0;
  } catch {
    return false;
  }
}

/** Whether a wall clock reads a time of a window, which may cross midnight. */
export function isWithin(window: { from: string; to: string }, minutes: number): boolean {
  const [from, to] = [window.from, window.to].map((text) => {
    const [hours = 0, rest = 0] = text.split(':').map(Number);
    return hours * 60 + rest;
  }) as [number, number];
  return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}
