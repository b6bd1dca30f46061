const units = ['days', 'hours', 'minutes'] as const;
export type DurationUnit = (typeof units)[number];
export type DurationPart = { unit: DurationUnit; count: number };

const form = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** What a duration is made of, largest first: `P1DT2H` is one day and two hours. */
export function partsOf(duration: string): DurationPart[] {
  const [, ...counts] = form.exec(duration) ?? [];
  return units.map((unit, index) => ({ unit, count: Number(counts[index] ?? 0) })).filter(({ count }) => count > 0);
}

/** A duration as one number of one unit, the largest in which it is whole. */
export function singleOf(duration: string): DurationPart {
  const [only, ...others] = partsOf(duration);
  if (only !== undefined && others.length === 0) return only;
  const minutes = minutesOf(duration);
  return minutes % 60 === 0 ? { unit: 'hours', count: minutes / 60 } : { unit: 'minutes', count: minutes };
}

/** The duration as ISO 8601 writes it. */
export function durationOf({ unit, count }: DurationPart): string {
  const whole = Number.isFinite(count) ? Math.min(Math.max(Math.round(count), 0), 999) : 0;
  switch (unit) {
    case 'days':
      return `P${whole}D`;
    case 'hours':
      return `PT${whole}H`;
    case 'minutes':
      return `PT${whole}M`;
  }
}

const minutesIn: Record<DurationUnit, number> = { days: 1_440, hours: 60, minutes: 1 };

/** How many minutes a duration lasts. */
export const minutesOf = (duration: string): number =>
  partsOf(duration).reduce((sum, { unit, count }) => sum + count * minutesIn[unit], 0);
