import { emailAddressSchema, phoneNumberSchema } from '@kesher/domain/customer/contact-point';
import { yearOfBirthSchema } from '@kesher/domain/customer/profile';
import { languageSchema } from '@kesher/domain/language-schema';
import * as z from 'zod';

/** Of a work or a booking, in the system that it comes from: sent again, it is the same one. */
export const typedIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}$/, 'use 1 to 64 letters, digits or . _ : @ + -');

/** Of somebody who is no customer yet, or of whom something changed. */
export const typedPersonSchema = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  phone: phoneNumberSchema.optional(),
  email: emailAddressSchema.optional(),
  language: languageSchema.optional(),
  yearOfBirth: yearOfBirthSchema.optional(),
});
