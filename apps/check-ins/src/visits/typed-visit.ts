import type { Statement } from '@kesher/domain/check-in/plan/work-book';
import { bookingStatuses, visitIdOf, visitIdSchema } from '@kesher/domain/check-in/visit/booking';
import { emailAddressSchema, phoneNumberSchema } from '@kesher/domain/customer/contact-point';
import { yearOfBirthSchema } from '@kesher/domain/customer/profile';
import { customerIdSchema } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import { languageSchema } from '@kesher/domain/language-schema';
import * as z from 'zod';

/** A visit that lies ahead, as the desk types it in, or as a system without FHIR sends it. */
export const typedVisitSchema = z.object({
  /** Of the booking, in the system that it comes from: sent again, it is the same visit. */
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}$/, 'use 1 to 64 letters, digits or . _ : @ + -'),
  customerId: customerIdSchema,
  /** Of somebody who is no customer yet, or of whom something changed. */
  person: z
    .object({
      name: z.string().trim().min(1).max(200).optional(),
      phone: phoneNumberSchema.optional(),
      email: emailAddressSchema.optional(),
      language: languageSchema.optional(),
      yearOfBirth: yearOfBirthSchema.optional(),
    })
    .optional(),
  startsAt: instantSchema,
  /** Who sees them, by name. */
  with: z.string().trim().min(1).max(200).optional(),
  /** It cannot wait: the questions go out at once, and the desk makes room. */
  urgent: z.boolean().default(false),
  status: z.enum(bookingStatuses).default('booked'),
  /** When this was said; now, where it is left out. */
  statedAt: instantSchema.optional(),
});
export type TypedVisit = z.infer<typeof typedVisitSchema>;

export const typedVisitsSchema = z.object({ visits: z.array(typedVisitSchema).min(1).max(200) });

/** What a typed visit states, of the visit and of its person. */
export function statementsOfVisit(visit: TypedVisit, now: Instant): Statement[] {
  const { id, customerId, person, startsAt, urgent: isUrgent, status, statedAt = now } = visit;
  const said = person && { kind: 'person' as const, person: { id: customerId, ...person, statedAt } };
  const booking = {
    id: visitIdSchema.parse(visitIdOf(id)),
    personId: customerId,
    status,
    startsAt,
    ...(visit.with && { with: visit.with }),
    isUrgent,
    statedAt,
  };
  return [...(said ? [said] : []), { kind: 'booking', booking }];
}
