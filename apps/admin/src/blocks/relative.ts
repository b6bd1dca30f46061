const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** The largest whole unit between two moments, as `Intl.RelativeTimeFormat` takes it: negative is past. Never more than there is left. */
export function relativeOf(
  atMs: number,
  nowMs: number,
): { value: number; unit: (typeof units)[number]['unit'] | 'second' } {
  const seconds = Math.trunc((atMs - nowMs) / 1000);
  const largest = units.find((one) => Math.abs(seconds) >= one.seconds);
  if (!largest) return { value: 0, unit: 'second' };
  return { value: Math.trunc(seconds / largest.seconds), unit: largest.unit };
}

/** CLDR's Hebrew says one and two a second time, in brackets: "in two hours (2)". Gives the words without them. */
export function saidOnce(relative: string): string {
  return relative.replace(/ \(\d\)$/, '');
}
