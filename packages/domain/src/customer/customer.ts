import * as z from 'zod';
import { customerIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { languageSchema } from '../language-schema.ts';
import { consentSchema } from './consent.ts';
import { channelSchema, emailAddressSchema, phoneNumberSchema } from './contact-point.ts';
import { keptPreferenceChanges, preferenceChangeSchema, preferredHoursSchema } from './preference-change.ts';

/** A person we owe the truth. The time zone is kept as it came: an unknown one falls back to the business's when sending. */
export const customerSchema = z.object({
  id: customerIdSchema,
  name: z.string().trim().min(1).max(200),
  email: emailAddressSchema.optional(),
  phone: phoneNumberSchema.optional(),
  language: languageSchema,
  timeZone: z.string().max(64).optional(),
  /** ISO 3166-1 alpha-2; decides the consent rounds. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'use a two-letter country code such as IL')
    .optional(),
  consents: z.array(consentSchema).max(50),
  preferredHours: preferredHoursSchema.optional(),
  preferredChannel: channelSchema.optional(),
  /** Who changed how they are reached, and when, oldest first. */
  preferenceChanges: z.array(preferenceChangeSchema).max(keptPreferenceChanges).optional(),
  createdAt: instantSchema,
  /** Counts changes; a stale writer is refused. */
  revision: z.int().min(1),
});
export type Customer = z.infer<typeof customerSchema>;
