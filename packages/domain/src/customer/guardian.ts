import * as z from 'zod';
import { type CustomerId, customerIdSchema } from '../ids.ts';

/** What a recorded guardian is to a child; absent where the record says no more than that they are it. */
export const guardianRelations = ['mother', 'father', 'parent', 'guardian'] as const;
export type GuardianRelation = (typeof guardianRelations)[number];

const recordedGuardianSchema = z.object({ id: customerIdSchema, relation: z.enum(guardianRelations).optional() });
export type RecordedGuardian = z.infer<typeof recordedGuardianSchema>;

/** Who is on record as somebody's guardian: a customer. `none` where a record was read that names nobody. */
export const guardianSchema = z.union([z.literal('none'), recordedGuardianSchema]);

const prefix = 'guardian:';

/**
 * The customer that a guardian is of whom only the contact is on record: they may refuse, and be erased, as anybody.
 * Undefined where the child's own id leaves no room for it.
 */
export function guardianIdOf(childId: string): CustomerId | undefined {
  return customerIdSchema.safeParse(`${prefix}${childId}`).data;
}
