import * as z from 'zod';

/** What a crisis begins from: a starter kit with full wordings, or nothing but what staff write. */
export const kitNames = ['security', 'epidemic', 'strike', 'supplier', 'outage', 'weather'] as const;
export const kitNameSchema = z.enum(kitNames);
export type KitName = z.infer<typeof kitNameSchema>;

/** The phases of a crisis, in the only order in which they follow each other. */
export const phases = ['start', 'ongoing', 'ending', 'after'] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

/** How often customers hear in each phase where nothing else was said, in minutes: an outage is not a war. */
export const cadenceOfKit: Readonly<Record<KitName, Readonly<Record<Phase, number>>>> = {
  security: { start: 120, ongoing: 1440, ending: 1440, after: 10_080 },
  epidemic: { start: 1440, ongoing: 4320, ending: 4320, after: 10_080 },
  strike: { start: 240, ongoing: 1440, ending: 720, after: 10_080 },
  supplier: { start: 1440, ongoing: 2880, ending: 2880, after: 10_080 },
  outage: { start: 30, ongoing: 30, ending: 60, after: 1440 },
  weather: { start: 60, ongoing: 180, ending: 240, after: 1440 },
};
