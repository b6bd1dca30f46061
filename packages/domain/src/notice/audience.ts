import * as z from 'zod';
import { channelSchema } from '../customer/contact-point.ts';
import { channels } from '../customer/contact-way.ts';
import { customerIdSchema, noticeIdSchema } from '../ids.ts';
import { addMs, type Instant, minuteMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Jobs } from '../job/jobs.ts';
import { laneSchema } from '../lane.ts';
import { reasonSchema } from '../message/reason.ts';
import { routeSchema } from '../message/route.ts';

/** How many customers share a chunk: one query reads a whole chunk with its messages, and one chunk is one partition. */
export const chunkSize = 100;

/**
 * A customer in the frozen audience, and beside it what concerned them at that moment, as their job knows it; never
 * changed afterwards.
 */
export const memberSchema = z.looseObject({
  customerId: customerIdSchema,
  /** Whether they were told, or may have been told, an earlier version. */
  toldBefore: z.boolean(),
  /** The next word was promised to them, and is owed no more: the ledger counts them with this reason. */
  leftOut: reasonSchema.optional(),
});
export type Member = z.infer<typeof memberSchema>;

/** How a member is to be told first: decided once, so that two visits never choose two different channels. */
export const memberPlanSchema = z.object({
  route: routeSchema,
  /** `waiting`: nothing is decided while their profile cannot be read. */
  state: z.enum(['ready', 'skipped', 'unreachable', 'waiting']),
  reason: reasonSchema.optional(),
  next: z.array(channelSchema).max(channels.length),
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

/** A chunk as it is read where it is stored: what no job can read of a member is unreadable. */
export function chunkSchemaOf(jobs: Pick<Jobs, 'canRead'>) {
  return chunkSchema.extend({ members: z.array(memberSchemaOf(jobs)).max(chunkSize) });
}

/** A member of a chunk, as it is read where it is stored. */
export function memberSchemaOf({ canRead }: Pick<Jobs, 'canRead'>) {
  return memberSchema.refine(canRead, 'what concerned them cannot be read');
}

export type MemberPlan = z.infer<typeof memberPlanSchema>;
export type DecidedPlan = MemberPlan & { state: Exclude<MemberPlan['state'], 'waiting'> };

/**
 * Whether it is decided how a member is told. Not while their profile cannot be read, also where a plan of before
 * December 2026 has a person call them: nobody knows what they have refused.
 */
export function isDecided(plan: MemberPlan): plan is DecidedPlan {
  return plan.state !== 'waiting' && plan.reason !== 'unreadable-record';
}

/**
 * When to visit a chunk of which a row is about to change. The visit that comes at once may still read the row as it
 * was, so a second one follows when the change has surely been written.
 */
export function wakeNow(now: Instant): { at: Instant; watchUntil: Instant } {
  return { at: now, watchUntil: addMs(now, 2 * minuteMs) };
}
