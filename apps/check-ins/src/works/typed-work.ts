import { ownSystem } from '@kesher/domain/check-in/csv/read-work-row';
import type { StatedPerson } from '@kesher/domain/check-in/plan/person';
import type { Statement } from '@kesher/domain/check-in/plan/work-book';
import { workCodeSchema } from '@kesher/domain/check-in/protocol/protocol';
import { emailAddressSchema, phoneNumberSchema } from '@kesher/domain/customer/contact-point';
import { guardianIdOf, guardianRelations } from '@kesher/domain/customer/guardian';
import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import { instantSchema } from '@kesher/domain/instant-schema';
import { languageSchema } from '@kesher/domain/language-schema';
import * as z from 'zod';
import { typedIdSchema, typedPersonSchema } from './typed-person.ts';

const relation = z.enum(guardianRelations).optional();
/** Who is told in a child's stead: another customer, or somebody of whom only the contact is known; null where it is nobody. */
const typedGuardianSchema = z.union([
  z.object({ customerId: customerIdSchema, relation }).strict(),
  z
    .object({
      name: z.string().trim().min(1).max(200),
      phone: phoneNumberSchema.optional(),
      email: emailAddressSchema.optional(),
      language: languageSchema.optional(),
      relation,
    })
    .strict()
    .refine(({ phone, email }) => phone !== undefined || email !== undefined, 'give a number or an address'),
  z.null(),
]);

/** A completed work as staff type it in, or as a system without FHIR sends it. */
export const typedWorkSchema = z
  .object({
    id: typedIdSchema,
    customerId: customerIdSchema,
    person: typedPersonSchema
      .extend({
        guardian: typedGuardianSchema.optional(),
        gone: z.enum(['deceased', 'inactive', 'merged']).optional(),
      })
      .optional(),
    /** What was done, by the name of a protocol or by a code of a system. */
    kind: z.string().min(1).max(100).optional(),
    codes: z.array(workCodeSchema).max(20).optional(),
    endedAt: instantSchema,
    status: z.enum(['before', 'finished', 'cancelled', 'entered-in-error']).default('finished'),
    /** Who did it: their id on the team here, or their name as it stands there. */
    practitioner: z.string().trim().min(1).max(200).optional(),
    statedAt: instantSchema.optional(),
  })
  .refine(({ kind, codes = [] }) => kind !== undefined || codes.length > 0, {
    path: ['kind'],
    message: 'say what was done: the name of a protocol, or codes',
  })
  .refine(
    ({ customerId, person }) =>
      !person?.guardian || 'customerId' in person.guardian || guardianIdOf(customerId) !== undefined,
    { path: ['person', 'guardian'], message: 'the customer’s id leaves no room: say the guardian’s own customer id' },
  );
export type TypedWork = z.infer<typeof typedWorkSchema>;

/** A day's list of them, as a door takes it at once. */
export const typedWorksSchema = z.object({ works: z.array(typedWorkSchema).min(1).max(200) });

/** What a typed work states, of the work and of its person. Its name in Kesher is like that of no delay. */
export function statementsOf(work: TypedWork): Statement[] {
  const { customerId, person, kind, codes = [], endedAt, status, practitioner, statedAt } = work;
  const id = `work:${work.id}`;
  const own = kind === undefined ? [] : [{ system: ownSystem, code: kind }];
  const { gone, guardian, ...facts } = person ?? {};
  return [
    ...(person === undefined
      ? []
      : [
          {
            kind: 'person' as const,
            person: {
              id: customerId,
              ...facts,
              guardian: guardian === undefined ? undefined : guardianFrom(customerId, guardian),
              ...(gone && { gone: { because: gone } }),
              ...(statedAt && { statedAt }),
            },
          },
        ]),
    {
      kind: 'record' as const,
      record: {
        id,
        workId: id,
        personId: customerId,
        isVisit: true,
        status,
        endedAt,
        codes: [...own, ...codes],
        ...(practitioner && { practitioner }),
        ...(statedAt && { statedAt }),
      },
    },
  ];
}

function guardianFrom(
  childId: CustomerId,
  typed: z.infer<typeof typedGuardianSchema>,
): Exclude<StatedPerson['guardian'], undefined> {
  if (typed === null) return 'none';
  const { relation: is, ...contact } = typed;
  if ('customerId' in contact) return { id: contact.customerId, ...(is && { relation: is }) };
  const id = guardianIdOf(childId);
  return id === undefined ? 'none' : { id, ...(is && { relation: is }), contact };
}
