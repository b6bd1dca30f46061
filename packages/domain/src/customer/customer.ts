import * as z from 'zod';
import { customerIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { languageSchema } from '../language-schema.ts';
import { addressFactSchema, keptAddressFacts } from './address-fact.ts';
import { consentSchema } from './consent.ts';
import { channelSchema, emailAddressSchema, phoneNumberSchema } from './contact-point.ts';
import { guardianSchema } from './guardian.ts';
import { keptPreferenceChanges, preferenceChangeSchema, preferredHoursSchema } from './preference-change.ts';
import { postalAddressSchema, segmentsSchema, yearOfBirthSchema } from './profile.ts';
import { statementsSchema } from './statement.ts';

/** A person we owe the truth. The time zone is kept as it came: an unknown one falls back to the business's when sending. */
export const customerSchema = z.object({
  id: customerIdSchema,
  name: z.string().trim().min(1).max(200),
  email: emailAddressSchema.optional(),
  phone: phoneNumberSchema.optional(),
  /** The phone, if no text message reaches it, such as a landline. Of any other number it says nothing. */
  callsOnly: phoneNumberSchema.optional(),
  language: languageSchema,
  timeZone: z.string().max(64).optional(),
  /** ISO 3166-1 alpha-2; decides the consent rounds. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'use a two-letter country code such as IL')
    .optional(),
  consents: z.array(consentSchema).max(50),
  /** What other systems found out about addresses, newest last. */
  addressFacts: z.array(addressFactSchema).max(keptAddressFacts).optional(),
  preferredHours: preferredHoursSchema.optional(),
  preferredChannel: channelSchema.optional(),
  segments: segmentsSchema.optional(),
  postalAddress: postalAddressSchema.optional(),
  yearOfBirth: yearOfBirthSchema.optional(),
  /** Who is told in a child's stead. Says nothing once the child is of age. */
  guardian: guardianSchema.optional(),
  /** Who changed how they are reached, and when, oldest first. */
  preferenceChanges: z.array(preferenceChangeSchema).max(keptPreferenceChanges).optional(),
  /** Who stated each fact, and when; absent where nobody did since statements are kept. */
  stated: statementsSchema.optional(),
  /** When staff last closed the links that were out, and how often they have. Links that were made before open nothing. */
  links: z.object({ generation: z.int().min(1), closedAt: instantSchema, closedBy: z.string().max(128) }).optional(),
  createdAt: instantSchema,
  /** Counts changes; a stale writer is refused. */
  revision: z.int().min(1),
});
export type Customer = z.infer<typeof customerSchema>;
