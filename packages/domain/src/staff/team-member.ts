import * as z from 'zod';
import { openingHoursSchema } from '../calendar/business-calendar.ts';
import { zoneClockOf } from '../calendar/zone-clock.ts';
import { emailAddressSchema, phoneNumberSchema } from '../customer/contact-point.ts';
import { staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { languageSchema } from '../language-schema.ts';
import { ownRightsSchema, roles } from './staff.ts';

/** A name in the person's own script, in one line. */
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !/[\p{Cc}\u2028\u2029]/u.test(name), 'write the name in one line');

/** When somebody works, week by week, on the clock of their own zone. */
export const workingHoursSchema = z.object({
  timeZone: z
    .string()
    .refine((name) => zoneClockOf(name) !== undefined, 'use an IANA time zone such as Asia/Jerusalem'),
  week: openingHoursSchema,
});

/** Away from one instant until before another: a holiday, an illness. */
const absenceSchema = z
  .object({ from: instantSchema, to: instantSchema })
  .refine(({ from, to }) => from < to, 'an absence ends after it begins');

/** The number by which customers ring somebody themselves, when it is answered, and who answers else. */
export const directLineSchema = z.object({
  phone: phoneNumberSchema,
  /** By the clock of the business; left away, the hours that they work. */
  hours: openingHoursSchema.optional(),
  /** Whose line is rung outside these hours, and while they are away. */
  standIn: staffIdSchema.optional(),
});

/** What an admin says about somebody who works here. */
export const memberFactsSchema = z.object({
  name: nameSchema,
  roles: z
    .array(z.enum(roles))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'name each role once'),
  ownRights: ownRightsSchema.optional(),
  mail: emailAddressSchema.optional(),
  phone: phoneNumberSchema.optional(),
  /** What they speak, the one that they are written to in first. */
  languages: z.array(languageSchema).min(1).max(10),
  /** Left away, they keep the business's opening hours. */
  hours: workingHoursSchema.optional(),
  absences: z.array(absenceSchema).max(50).default([]),
  directLine: directLineSchema.optional(),
});
export type MemberFacts = z.infer<typeof memberFactsSchema>;

/**
 * Somebody who works here, or did: whoever has left stays on record as `disabled`, so that no token of theirs counts, and
 * is still named where they acted.
 */
export const teamMemberSchema = memberFactsSchema.extend({
  id: staffIdSchema,
  state: z.enum(['active', 'disabled']),
  revision: z.int().min(1),
});
export type TeamMember = z.infer<typeof teamMemberSchema>;
