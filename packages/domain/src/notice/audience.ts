import * as z from 'zod';
import { channelSchema } from '../customer/contact-point.ts';
import { customerIdSchema, noticeIdSchema } from '../ids.ts';
import { addMs, type Instant, minuteMs } from '../instant.ts';
import { instantSchema, isoDateSchema } from '../instant-schema.ts';
import { laneSchema } from '../lane.ts';
import { reasonSchema } from '../message/reason.ts';
import { routeSchema } from '../message/route.ts';
import { personalSchema } from './notice.ts';

/** How many customers share a chunk: one query reads a whole chunk with its messages, and one chunk is one partition. */
export const chunkSize = 100;

/** A customer in the frozen audience, with what concerned them at that moment; never changed afterwards. */
export const memberSchema = z.object({
  customerId: customerIdSchema,
  orders: personalSchema.shape.orders,
  moreOrders: z.int().min(0),
  toldBefore: z.boolean(),
  /** The first day that was promised for what is late: against it, how early somebody was told is measured. */
  promisedOn: isoDateSchema.optional(),
});
export type Member = z.infer<typeof memberSchema>;

/** How a member is to be told first: decided once, so that two visits never choose two different channels. */
export const memberPlanSchema = z.object({
  route: routeSchema,
  state: z.enum(['ready', 'skipped', 'unreachable']),
  reason: reasonSchema.optional(),
  next: z.array(channelSchema).max(2),
});

/** A frozen piece of a notice's audience: the unit in which messages are planned, woken and counted. */
export const chunkSchema = z.object({
  noticeId: noticeIdSchema,
  chunk: z.int().min(0),
  lane: laneSchema,
  members: z.array(memberSchema).max(chunkSize),
  /** One plan per member, in their order; written once, by the first visit. */
  plans: z.array(memberPlanSchema).max(chunkSize).optional(),
  /** When somebody must look at this chunk again; absent when all its messages have ended. */
  wakeAt: instantSchema.optional(),
  /** Something about its rows is being changed: whoever visits before this instant must come back after it. */
  watchUntil: instantSchema.optional(),
  /** When its due messages were last put on their lane's queue. */
  dispatchedAt: instantSchema.optional(),
});
export type Chunk = z.infer<typeof chunkSchema>;
export type MemberPlan = z.infer<typeof memberPlanSchema>;

/**
 * When to visit a chunk of which a row is about to change. The visit that comes at once may still read the row as it
 * was, so a second one follows when the change has surely been written.
 */
export function wakeNow(now: Instant): { at: Instant; watchUntil: Instant } {
  return { at: now, watchUntil: addMs(now, 2 * minuteMs) };
}
