import * as z from 'zod';
import { phoneNumberSchema } from '../customer/contact-point.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Job } from '../job/job.ts';
import { personalSchema } from '../message/message.ts';

/** A call that is announced: who rings, when and from which number. */
export const announcedCallSchema = z.object({
  caller: z.string().min(1).max(200),
  at: instantSchema,
  phone: phoneNumberSchema,
});

/** A line that somebody answers: `until` when, where they do now, or `from` when on. */
export const answeredLineSchema = z.union([
  z.object({ phone: phoneNumberSchema, until: instantSchema }),
  z.object({ phone: phoneNumberSchema, from: instantSchema }),
]);
export type AnsweredLine = z.infer<typeof answeredLineSchema>;

/** What a notice of a check-in says. Never what was done: whoever holds the phone may read it. */
export const checkInContentSchema = z.discriminatedUnion('says', [
  z.object({ job: z.literal('check-in'), says: z.literal('ask') }),
  z.object({ job: z.literal('check-in'), says: z.literal('announce-call'), call: announcedCallSchema }),
  z.object({ job: z.literal('check-in'), says: z.literal('not-reached'), line: answeredLineSchema.optional() }),
  // Before a visit: the form, and once that it waits.
  z.object({ job: z.literal('check-in'), says: z.literal('intake') }),
  z.object({ job: z.literal('check-in'), says: z.literal('intake-reminder') }),
]);

/** What is one person's own: which check-in it is, or which visit. */
const checkInId = z.string().min(1).max(100);
const checkInOwnSchema = z.object({
  checkInId,
  /** Said to a guardian in a child's stead: it speaks of the child, and never to them. */
  ofChild: z.literal(true).optional(),
});

/** What a message of a check-in says to one person. */
export const checkInPersonalSchema = z.object({ ...personalSchema.shape, ...checkInOwnSchema.shape });

const checkInTaskSchema = z.object({
  checkInId,
  /** The revision of the check-in that it was written for: whoever had read an older one leaves it alone. */
  asOf: z.int().min(1).optional(),
});

/** What a task of a check-in asks for. */
export const checkInWorkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check-in-call'), ...checkInTaskSchema.shape }),
  z.object({ kind: z.literal('check-in-flag'), ...checkInTaskSchema.shape }),
  /** No number reaches the person: somebody finds the right one. */
  z.object({ kind: z.literal('check-in-number'), ...checkInTaskSchema.shape }),
]);

export type CheckInWork = z.infer<typeof checkInWorkSchema>;

/** Check-ins as a job of Kesher: care, which whoever wants to hear of their orders need not want. */
export const checkInJob = {
  name: 'check-in',
  purpose: 'care',
  linkPath: 'c',
  laneOf: () => 'care',
  ownQueue: true,
  contentSchema: checkInContentSchema,
  factsSchema: checkInOwnSchema,
  workSchema: checkInWorkSchema,
  statements: checkInContentSchema.options.map(({ shape }) => shape.says.value),
  inShort(content) {
    const { job, says } = checkInContentSchema.parse(content);
    return { job, says, about: [] };
  },
} as const satisfies Job;
