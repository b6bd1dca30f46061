import * as z from 'zod';
import { guardianRelations } from '../../customer/guardian.ts';
import { preferredHoursSchema } from '../../customer/preference-change.ts';
import { yearOfBirthSchema } from '../../customer/profile.ts';
import { customerIdSchema } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { languageSchema } from '../../language-schema.ts';
import { type Kept, keep, standing } from './statements.ts';

/** Why nobody asks a person any more. */
export const goneSchema = z.enum(['deceased', 'inactive', 'merged']);
export type Gone = z.infer<typeof goneSchema>;

/** How a guardian is reached who is no customer by themselves. */
const guardianContactSchema = z.object({
  name: z.string().max(200).optional(),
  phone: z.string().max(20).optional(),
  email: z.string().max(254).optional(),
  language: languageSchema.optional(),
});
export type GuardianContact = z.infer<typeof guardianContactSchema>;

/** A child's guardian as they are stated: the customer that they are, and what only a record of the child says of them. */
const statedGuardianSchema = z
  .object({
    id: customerIdSchema,
    relation: z.enum(guardianRelations).optional(),
    contact: guardianContactSchema.readonly().optional(),
  })
  .readonly();
export type StatedGuardian = z.infer<typeof statedGuardianSchema>;

/** A person as another system states them, with what a check-in needs and nothing else. */
export const statedPersonSchema = z
  .object({
    id: z.string().min(1).max(200),
    name: z.string().max(200).optional(),
    phone: z.string().max(20).optional(),
    email: z.string().max(254).optional(),
    /** Why a number that was given reaches nobody: it has no country, or is none. Never guessed. */
    phoneProblem: z.enum(['country-missing', 'unreadable']).optional(),
    language: languageSchema.optional(),
    yearOfBirth: yearOfBirthSchema.optional().catch(undefined),
    timeZone: z.string().max(64).optional(),
    preferredHours: preferredHoursSchema.optional(),
    /** `none`: the record names nobody. */
    guardian: z.union([z.literal('none'), statedGuardianSchema]).optional(),
    gone: z.object({ because: goneSchema, since: instantSchema.optional() }).readonly().optional(),
    statedAt: instantSchema.optional(),
  })
  .readonly();
export type StatedPerson = z.infer<typeof statedPersonSchema>;

const rankOf = ({ gone }: StatedPerson) => (gone === undefined ? 0 : 1);

/** What is known of a person once this was said too. */
export function addPerson(kept: Kept<StatedPerson> | undefined, said: StatedPerson): Kept<StatedPerson> {
  return keep(kept ?? [], said, rankOf);
}

/** The person as they stand. */
export function personOf(kept: Kept<StatedPerson> | undefined): StatedPerson | undefined {
  return kept && standing(kept, rankOf);
}

/** Why nobody asks this person at an instant; a death that lies ahead of it has not happened. */
export function goneAt({ gone }: Pick<StatedPerson, 'gone'>, now: Instant): Gone | undefined {
  return gone !== undefined && (gone.since === undefined || gone.since <= now) ? gone.because : undefined;
}
