import * as z from 'zod';
import { instantSchema } from '../instant-schema.ts';
import { languageSchema } from '../language-schema.ts';
import { channelSchema } from './contact-point.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use a time such as 08:30');

/** On the customer's own clock. */
export const preferredHoursSchema = z.object({ from: timeOfDay, to: timeOfDay });

/** What was changed about how somebody is reached: the new values, null where one was taken away. */
export const preferenceChangeSchema = z.object({
  at: instantSchema,
  /** Somebody on staff, or `customer`. */
  by: z.string().max(128),
  language: languageSchema.optional(),
  timeZone: z.string().max(64).nullable().optional(),
  preferredChannel: channelSchema.nullable().optional(),
  preferredHours: preferredHoursSchema.nullable().optional(),
});

/** How many changes a customer's record keeps. */
export const keptPreferenceChanges = 20;
export type PreferenceChange = z.infer<typeof preferenceChangeSchema>;
