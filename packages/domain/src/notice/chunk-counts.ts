import * as z from 'zod';
import { noticeIdSchema } from '../ids.ts';
import { type Instant, minuteMs, toMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Message } from '../message/message.ts';
import { reasonSchema } from '../message/reason.ts';
import { routeSchema } from '../message/route.ts';
import { takenAt } from '../message/taken-at.ts';
import type { Chunk, Member } from './audience.ts';
import { type Ledger, outcomes, type Standing, standingOf } from './ledger.ts';
import { lastMoveOf, type Progress } from './progress.ts';

/** How many chunks' counts are read in one go: they share a partition. */
export const countsAtOnce = 500;

/** Customers of a chunk who stand alike. Who has no message yet has no route and no language. */
const alikeSchema = z.object({
  outcome: z.enum(outcomes),
  reason: reasonSchema.optional(),
  route: routeSchema.optional(),
  language: z.string().optional(),
  customers: z.int().min(1),
  delivered: z.int().min(0).optional(),
  opened: z.int().min(0).optional(),
});
export type Alike = z.infer<typeof alikeSchema>;

/**
 * A chunk counted by outcome, as its rows were when `countedAt` had come. Derived, and never the truth: whoever doubts it
 * reads the rows. While it is settled, nobody's outcome changes without the chunk being woken first.
 */
export const chunkCountsSchema = z.object({
  noticeId: noticeIdSchema,
  chunk: z.int().min(0),
  alike: z.array(alikeSchema),
  countedAt: instantSchema,
  /** Whether nobody waits, and nobody's outcome is open. */
  isSettled: z.boolean(),
  /** When somebody was to look at the chunk again, as the visit that counted it found. */
  wakeAt: instantSchema.optional(),
  movedAt: instantSchema.optional(),
  /** When a channel took the last of them. */
  acceptedAt: instantSchema.optional(),
});
export type ChunkCounts = z.infer<typeof chunkCountsSchema>;

/** What is stored of a chunk's counts, and until when the chunk is watched. */
export const keptCountsSchema = z.object({
  counts: chunkCountsSchema.optional(),
  watchUntil: instantSchema.optional(),
});
export type KeptCounts = z.infer<typeof keptCountsSchema>;

/** Each member of a chunk with where they stand. */
export function standingsIn(
  { members, plans }: Pick<Chunk, 'members' | 'plans'>,
  messages: readonly Message[],
): { member: Member; standing: Standing }[] {
  const byCustomer = Map.groupBy(messages, ({ customerId }) => customerId);
  return members.map((member, index) => ({
    member,
    standing: standingOf(member.customerId, byCustomer.get(member.customerId) ?? [], plans?.[index]),
  }));
}

/** Counts a chunk from its rows, as they were read after `countedAt`; with the wake-up that is left for it. */
export function countChunk(
  chunk: Pick<Chunk, 'noticeId' | 'chunk' | 'members' | 'plans' | 'wakeAt'>,
  messages: readonly Message[],
  countedAt: Instant,
): ChunkCounts {
  const { noticeId, chunk: number, wakeAt } = chunk;
  const alike = new Map<string, Alike>();
  for (const { standing } of standingsIn(chunk, messages)) addAlike(alike, standing);
  const isOpen = [...alike.values()].some(({ outcome }) => outcome === 'waiting' || outcome === 'unknown');
  const movedAt = lastMoveOf(messages);
  const acceptedAt = messages.flatMap((message) => takenAt(message) ?? []).toSorted();
  return {
    noticeId,
    chunk: number,
    alike: [...alike.values()],
    countedAt,
    isSettled: wakeAt === undefined && !isOpen,
    wakeAt,
    movedAt,
    acceptedAt: acceptedAt.at(-1),
  };
}

/** Adds a counted chunk to the ledger, in place. */
export function addCounts(ledger: Ledger, { alike }: Pick<ChunkCounts, 'alike'>): void {
  for (const { outcome, reason, route, language, customers, delivered = 0, opened = 0 } of alike) {
    ledger.audience += customers;
    ledger.outcomes[outcome] += customers;
    if (reason) add(ledger.reasons, reason, customers);
    if (language !== undefined) add(ledger.languages, language, customers);
    if (outcome !== 'told' || route === undefined) continue;
    add(ledger.channels, route, customers);
    ledger.arrival.delivered += delivered;
    ledger.arrival.opened += opened;
    ledger.arrival.openedUnknown += customers - opened;
  }
}

/** What a counted chunk says of how its notice moves. */
export function progressOfCounts({ wakeAt, movedAt }: ChunkCounts, now: Instant): Progress {
  return { dueSince: wakeAt !== undefined && wakeAt <= now ? wakeAt : undefined, movedAt };
}

/**
 * Whether a settled chunk is worth a look at what came in since: that messages arrived or were opened wakes nobody. The
 * longer they are out, the less often, so that all looks together stay far below what the sending cost.
 */
export function isWorthRecounting({ alike, countedAt, movedAt }: ChunkCounts, now: Instant): boolean {
  const mayChange = alike.some(
    ({ outcome, customers, delivered = 0, opened = 0 }) =>
      outcome === 'told' && (delivered < customers || opened < customers),
  );
  if (!mayChange || movedAt === undefined) return false;
  const countedAfterMs = toMs(countedAt) - toMs(movedAt);
  return toMs(now) - toMs(movedAt) >= countedAfterMs * 1.25 + minuteMs;
}

function addAlike(known: Map<string, Alike>, { outcome, reason, message }: Standing): void {
  const why = outcome === 'told' ? undefined : reason;
  const key = [outcome, why, message?.route, message?.language].join(' ');
  const same = known.get(key) ?? {
    outcome,
    ...(why && { reason: why }),
    ...(message && { route: message.route, language: message.language }),
    customers: 0,
  };
  same.customers += 1;
  if (outcome === 'told' && message?.deliveredAt !== undefined) same.delivered = (same.delivered ?? 0) + 1;
  if (outcome === 'told' && message?.openedAt !== undefined) same.opened = (same.opened ?? 0) + 1;
  known.set(key, same);
}

function add<Key extends string>(counts: Partial<Record<Key, number>>, key: Key, count: number): void {
  counts[key] = (counts[key] ?? 0) + count;
}
