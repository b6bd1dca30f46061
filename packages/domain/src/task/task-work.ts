import * as z from 'zod';
import { type NoticeId, noticeIdSchema } from '../ids.ts';
import { reasonSchema } from '../message/reason.ts';

/** What somebody on staff promises a customer, in their own words. */
export const promiseTextSchema = z.string().trim().min(1).max(600);

/** A source of events, as it stands in front of the ids that come from there. */
const askedBySchema = z.string().regex(/^[a-z0-9-]{1,16}$/);

/** What a task asks for that belongs to no job. */
export const coreWorkSchema = z.discriminatedUnion('kind', [
  /** No channel reached the customer: a person tells them. */
  z.object({ kind: z.literal('call'), noticeId: noticeIdSchema, because: reasonSchema }),
  /** Somebody on staff promised this to the customer, by the time at which the task is due. */
  z.object({ kind: z.literal('promise'), text: promiseTextSchema }),
  /** The customer asked to be erased; an admin does it, or says why not. `askedBy` is the shop that passed it on. */
  z.object({ kind: z.literal('erasure'), askedBy: askedBySchema }),
  /** The customer asked for all that is held about them. */
  z.object({ kind: z.literal('export'), askedBy: askedBySchema }),
  /** A shop has left and asks that its customers be erased: of no single customer. */
  z.object({ kind: z.literal('shop-erasure'), askedBy: askedBySchema, shop: z.string().min(1).max(100) }),
]);
export type CoreWork = z.infer<typeof coreWorkSchema>;
export const coreTaskKinds = coreWorkSchema.options.map(({ shape }) => shape.kind.value);

const isCoreKind = (kind: string) => coreTaskKinds.some((core) => core === kind);

/** What a task asks for as its job knows it; nobody else reads more than the kind. */
export const jobWorkSchema = z.looseObject({
  kind: z
    .string()
    .max(32)
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .refine((kind) => !isCoreKind(kind), 'no kind of a job'),
});
export type JobWork = z.infer<typeof jobWorkSchema>;

/** What the task asks for, by kind. */
export const taskWorkSchema = z.union([coreWorkSchema, jobWorkSchema]);
export type TaskWork = z.infer<typeof taskWorkSchema>;

/** The notice that the work is about, whichever job it is of; undefined where it is about none. */
export function noticeIdOfWork(work: TaskWork): NoticeId | undefined {
  return noticeIdSchema.safeParse('noticeId' in work ? work.noticeId : undefined).data;
}

/** Whether the work belongs to no job, so that everybody may read it. */
export function isCoreWork(work: TaskWork): work is CoreWork {
  return isCoreKind(work.kind);
}
