import * as z from 'zod';
import { preferredHoursSchema } from '../../customer/preference-change.ts';
import { yearOfBirthSchema } from '../../customer/profile.ts';
import type { Instant } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { languageSchema } from '../../language-schema.ts';
import { type Kept, keep, standing } from './statements.ts';

/** Why nobody asks a person any more. */
export const goneSchema = z.enum(['deceased', 'inactive', 'merged']);
export type Gone = z.infer<typeof goneSchema>;

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
