import * as z from 'zod';
import { consentRuleSchema } from '../customer/consent.ts';
import { emailAddressSchema, phoneNumberSchema } from '../customer/contact-point.ts';
import { languageSchema } from '../language-schema.ts';
import { localizedLineSchema, localizedTextSchema } from '../localized-text.ts';

/** Who speaks: what every message shows about its sender. */
export const senderIdentitySchema = z.object({
  name: localizedTextSchema,
  emailFrom: emailAddressSchema,
  /** SNS sender id: 1 to 11 letters and digits, at least one letter. */
  smsSenderId: z
    .string()
    .regex(/^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/, 'use 1 to 11 letters and digits with at least one letter'),
  /** Where a customer reaches a person. */
  phone: phoneNumberSchema,
  postalAddress: localizedTextSchema,
  defaultLanguage: languageSchema,
  /** ISO 3166-1 alpha-2: how local phone numbers are read, and the consent rule for customers without a country. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Arabic digits: `latn` 123 or `arab` ١٢٣. */
  arabicDigits: z.enum(['latn', 'arab']),
});
export type SenderIdentity = z.infer<typeof senderIdentitySchema>;

/** A sender as staff may set one: stricter than what may stand there since before, which is cleaned where it is used. */
export const wantedSenderSchema = senderIdentitySchema.extend({ name: localizedLineSchema });

/** How the business lets its announcements out. */
export const announcementRulesSchema = z.object({
  /** Seconds in which an announcement can be cancelled by one press. */
  countdownSeconds: z.int().min(0).max(600),
  /** From this many customers on a second person must approve. */
  approvalFrom: z.int().min(1),
  consent: consentRuleSchema,
  /** Prices for the rehearsal, in millionths of a US dollar: per email, and per SMS part. */
  emailPriceMicros: z.int().min(0),
  smsPartPriceMicros: z.int().min(0),
});
export type AnnouncementRules = z.infer<typeof announcementRulesSchema>;
