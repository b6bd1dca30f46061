import * as z from 'zod';
import { noticeIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';

export const promiseStates = ['open', 'kept', 'broken', 'withdrawn'] as const;

/** What we told customers that we would do by an instant: "next update by". It lives inside the fact that made it. */
export const promiseSchema = z.object({
  noticeId: noticeIdSchema,
  dueAt: instantSchema,
  /** When it was made, where that was after its notice was published. */
  madeAt: instantSchema.optional(),
  state: z.enum(promiseStates),
  settledAt: instantSchema.optional(),
  /** Which notice kept it. */
  keptBy: noticeIdSchema.optional(),
  /** Of how many customers it had ended before it fell due: by their own choice, or because nothing of theirs waits. */
  withdrawnFor: z.int().min(1).optional(),
});
export type Promised = z.infer<typeof promiseSchema>;

/**
 * Settles a promise by what really happened: kept only if the next word had gone out by the promised instant
 * (every message of it that could be sent was taken by its channel). Undefined while it is still open.
 */
export function settlePromise(
  promise: Promised,
  next: { noticeId: Promised['noticeId']; wentOutAt?: Instant | undefined } | undefined,
  now: Instant,
): Promised | undefined {
  if (promise.state !== 'open') return undefined;
  if (next?.wentOutAt !== undefined && next.wentOutAt <= promise.dueAt) {
    return { ...promise, state: 'kept', settledAt: next.wentOutAt, keptBy: next.noticeId };
  }
  if (now <= promise.dueAt) return undefined;
  return { ...promise, state: 'broken', settledAt: now };
}

/** The rate that staff see, and the public if the owner wishes. Undefined before any promise was settled. */
export function keptRate(promises: readonly Promised[]): {
  kept: number;
  broken: number;
  /** Customers for whom a promise had ended before it fell due, so that it was neither kept nor broken to them. */
  withdrawnFor: number;
  rate?: number;
} {
  const kept = promises.filter((promise) => promise.state === 'kept').length;
  const broken = promises.filter((promise) => promise.state === 'broken').length;
  const withdrawnFor = promises.reduce((total, promise) => total + (promise.withdrawnFor ?? 0), 0);
  return { kept, broken, withdrawnFor, ...(kept + broken > 0 && { rate: kept / (kept + broken) }) };
}
