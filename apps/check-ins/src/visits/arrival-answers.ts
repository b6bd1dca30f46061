import { customerCardsSchema } from '@kesher/adapters/http/customer-cards';
import { escalationSchema } from '@kesher/domain/check-in/check-in';
import { bookingStatuses, visitIdSchema } from '@kesher/domain/check-in/visit/booking';
import { intakeFieldIds, welcomes } from '@kesher/domain/check-in/visit/intake-form';
import { customerIdSchema } from '@kesher/domain/ids';
import { instantSchema } from '@kesher/domain/instant-schema';
import * as z from 'zod';
import { shownCheckInSchema } from '../staff-door/answers.ts';

/** A visit as the desk sees it: no word about health, but what somebody needs to be welcome. */
export const arrivalSchema = z.object({
  id: visitIdSchema,
  customerId: customerIdSchema.optional(),
  /** Of a child about whom somebody is to be rung: whom. */
  guardian: shownCheckInSchema.shape.guardian,
  startsAt: instantSchema.optional(),
  /** Who sees them. */
  with: z.string().optional(),
  state: z.enum(bookingStatuses),
  isUrgent: z.boolean(),
  /** Words that mean danger were written, and nobody has seen the person yet. Only for those who may read about health. */
  isDanger: z.boolean(),
  /** The climb to a person that they began, for the same. */
  flag: z.object({ escalation: escalationSchema, isOverdue: z.boolean() }).optional(),
  /** By when there must be room for somebody who cannot wait; absent where there is. */
  makeRoomBy: instantSchema.optional(),
  roomAt: instantSchema.optional(),
  arrivedAt: instantSchema.optional(),
  intake: z.enum(['not-asked', 'asked', 'begun', 'filled', 'not-reached']),
  welcome: z.object({ needs: z.array(z.enum(welcomes)), words: z.string().optional() }),
});
export type Arrival = z.infer<typeof arrivalSchema>;

export const arrivalsSchema = z.object({
  /** Who cannot wait first, then by time. */
  arrivals: z.array(arrivalSchema),
  customers: customerCardsSchema,
});

/** What somebody answered before their visit, for those who may read about health. */
export const intakeSheetSchema = z.object({
  arrival: arrivalSchema,
  customers: customerCardsSchema,
  answers: z.array(z.object({ field: z.enum(intakeFieldIds), value: z.string(), at: instantSchema })),
  /** When words were written that mean danger. */
  dangerAt: instantSchema.optional(),
});

/** What became of visits that were entered. */
export const enteredVisitsSchema = z.object({
  visits: z.int().min(0),
  problems: z.array(z.object({ code: z.string(), where: z.string(), remedy: z.string() })),
});
