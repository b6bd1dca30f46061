import * as z from 'zod';
import { customerIdSchema, subjectIdSchema } from '../../ids.ts';
import { instantSchema } from '../../instant-schema.ts';
import { type Kept, keep, standing } from '../plan/statements.ts';

const visitPrefix = 'visit:';

/** Of the booking that it comes from. Keys, URLs and logs may hold it. */
export const visitIdSchema = subjectIdSchema;
export type VisitId = z.infer<typeof visitIdSchema>;

/** What a visit is called here whose booking has this id in the system that it comes from. */
export const visitIdOf = (bookingId: string): string => `${visitPrefix}${bookingId}`;

/** Whether an id is that of a visit, and not that of a work. */
export const isVisitId = (id: string): boolean => id.startsWith(visitPrefix);

export const bookingStatuses = ['booked', 'arrived', 'seen', 'cancelled'] as const;

/** What another system says of one visit that lies ahead. A cancellation may say no more than whose it was. */
export const bookingSchema = z
  .object({
    id: visitIdSchema,
    personId: customerIdSchema.optional(),
    status: z.enum(bookingStatuses),
    startsAt: instantSchema.optional(),
    /** Who sees the person, by name. */
    with: z.string().min(1).max(200).optional(),
    isUrgent: z.boolean(),
    statedAt: instantSchema.optional(),
  })
  .readonly();
export type Booking = z.infer<typeof bookingSchema>;

const rankOf = ({ status }: Booking) => bookingStatuses.indexOf(status);

/** What is kept of a booking once this was said of it too; in any order it comes to the same. */
export function addBooking(kept: Kept<Booking>, said: Booking): Kept<Booking> {
  return keep(kept, said, rankOf);
}

/** The booking as it stands; what it leaves open may have been said before. */
export function bookingOf(kept: Kept<Booking>): Booking {
  const stands = standing(kept, rankOf);
  const filled = <Key extends 'personId' | 'startsAt' | 'with'>(key: Key) =>
    stands[key] ?? kept.find((each) => each[key] !== undefined)?.[key];
  return { ...stands, personId: filled('personId'), startsAt: filled('startsAt'), with: filled('with') };
}
