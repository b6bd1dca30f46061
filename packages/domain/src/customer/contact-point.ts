import * as z from 'zod';
import { channels, contactWays } from './contact-way.ts';

export const channelSchema = z.enum(channels);
export const contactWaySchema = z.enum(contactWays);

/**
 * An address as SES accepts it: 7-bit, one `@`, a dotted domain, no white space, no line breaks, at most 254 characters
 * (RFC 5321). International domains arrive in their `xn--` form.
 */
export const emailAddressSchema = z
  .string()
  .trim()
  .max(254)
  .regex(
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/,
    'use an address such as name@example.com',
  )
  .refine((address) => address.indexOf('@') <= 64, 'the part before @ has at most 64 characters');

/** A number in E.164, `+972501234567`. */
export const phoneNumberSchema = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'use an international number such as +972501234567');

/** The form under which an address is compared and hashed: mail is matched without case, a number is already canonical. */
export function canonicalAddress(address: string): string {
  return address.trim().toLowerCase();
}
