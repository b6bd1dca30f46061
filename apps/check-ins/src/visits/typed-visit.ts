import type { Statement } from '@kesher/domain/check-in/plan/work-book';
import { bookingStatuses, visitIdOf, visitIdSchema } from '@kesher/domain/check-in/visit/booking';
import { customerIdSchema } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import * as z from 'zod';
import { typedIdSchema, typedPersonSchema } from '../works/typed-person.ts';

/** A visit that lies ahead, as the desk types it in, or as a system without FHIR sends it. */
export const typedVisitSchema = z.object({
  id: typedIdSchema,
  customerId: customerIdSchema,
  person: typedPersonSchema.optional(),
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
