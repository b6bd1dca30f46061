import * as z from 'zod';
import { customerIdSchema } from '../ids.ts';
import { instantSchema } from '../instant.ts';
import { languageSchema } from '../language.ts';
import { consentSchema } from './consent.ts';
import { channelSchema, emailAddressSchema, phoneNumberSchema } from './contact-point.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use a time such as 08:30');

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
  preferredHours: z.object({ from: timeOfDay, to: timeOfDay }).optional(),
  preferredChannel: channelSchema.optional(),
  createdAt: instantSchema,
  /** Counts changes; a stale writer is refused. */
  revision: z.int().min(1),
});
export type Customer = z.infer<typeof customerSchema>;
