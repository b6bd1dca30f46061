import * as z from 'zod';
import { staffIdSchema } from '../../ids.ts';
import { isoWeekSchema } from './iso-week.ts';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use a time such as 08:30');
const endSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'use a time such as 17:30, at most 24:00');
/** ISO weekday: Monday is 1, Sunday 7. */
const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7]);

export const rotaLevels = ['first', 'second'] as const;
export type RotaLevel = (typeof rotaLevels)[number];

const turnSchema = z
  .object({
    day: weekdaySchema,
    from: timeSchema,
    /** Where it is not after `from`, it is of the next day. */
    to: endSchema,
    /** Whom a flag asks first, and whom after a quarter of an hour. */
    level: z.enum(rotaLevels),
    staff: z.array(staffIdSchema).min(1, 'name somebody, or take the turn out').max(20),
  })
  .refine(({ from, to }) => from !== to, 'start and end must differ');
export type Turn = z.infer<typeof turnSchema>;

/** Of a rota, what staff write. */
export const writtenRotaSchema = z.object({
  turns: z.array(turnSchema).max(300),
  /** Who is asked when nobody of the others has taken it up, all week long. */
  last: z.array(staffIdSchema).min(1, 'name somebody who is asked last').max(20),
  /** Who is away on which day, though they stand in a turn. */
  away: z.array(z.object({ staffId: staffIdSchema, day: weekdaySchema })).max(200),
});
export type WrittenRota = z.infer<typeof writtenRotaSchema>;

/** What a plan begins with, where nobody may have been named yet who is asked last. */
export const draftedRotaSchema = writtenRotaSchema.extend({ last: z.array(staffIdSchema).max(20) });

/** Who is on duty when in one week, by the clock of the business. */
export const rotaSchema = writtenRotaSchema.extend({ week: isoWeekSchema, revision: z.int().min(1) });
export type Rota = z.infer<typeof rotaSchema>;

/** What holds in one week: its own rota, or the pattern. */
export type RotaOfWeek = WrittenRota & Pick<Rota, 'week'>;

/** Turns that hold in every week from one on that has no rota of its own, until another pattern begins. */
export const rotaPatternSchema = rotaSchema.pick({ turns: true, last: true, revision: true }).extend({
  from: isoWeekSchema,
});
export type RotaPattern = z.infer<typeof rotaPatternSchema>;
