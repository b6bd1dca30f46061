import * as z from 'zod';
import { channelSchema } from '../customer/contact-point.ts';
import { channels } from '../customer/contact-way.ts';
import { customerIdSchema, noticeIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Jobs } from '../job/jobs.ts';
import { laneSchema } from '../lane.ts';
import { languageSchema } from '../language-schema.ts';
import { reasonSchema } from './reason.ts';
import { routeSchema } from './route.ts';
import { messageStates } from './states.ts';

/** Whom a message speaks to, and beside it the facts of its wording that are this customer's own, as its job knows them. */
export const personalSchema = z.looseObject({ customerName: z.string().max(200), toldBefore: z.boolean() });
export type Personal = z.infer<typeof personalSchema>;

/**
 * One notice to one customer over one channel, in exactly one state. The row is the truth; queues only hint at it.
 * `personal` holds the facts of the wording, so that the exact text can be shown again.
 */
export const messageSchema = z.object({
  noticeId: noticeIdSchema,
  chunk: z.int().min(0),
  customerId: customerIdSchema,
  route: routeSchema,
  lane: laneSchema,
  language: languageSchema,
  state: z.enum(messageStates),
  /** From when on it may be claimed, or until when it is put off. */
  dueAt: instantSchema,
  reason: reasonSchema.optional(),
  /** Channels that are tried, in this order, when this one fails for good. */
  next: z.array(channelSchema).max(channels.length),
  personal: personalSchema,
  /** How often it was claimed; the attempt's token marks what this attempt wrote. */
  attempts: z.int().min(0),
  attempt: z.string().max(64).optional(),
  leaseUntil: instantSchema.optional(),
  /** How often the channel said a clear "not now"; spaces the next tries. */
  refusals: z.int().min(0),
  /** Set when it was sent again after an unknown result: by rule, and marked on the timeline. */
  resent: z.boolean().optional(),
  /** Fingerprint of the address that the latest attempt was sent to; the address itself may change afterwards. */
  sentTo: z.string().max(64).optional(),
  channelMessageId: z.string().max(200).optional(),
  plannedAt: instantSchema,
  claimedAt: instantSchema.optional(),
  unknownAt: instantSchema.optional(),
  acceptedAt: instantSchema.optional(),
  deliveredAt: instantSchema.optional(),
  bouncedAt: instantSchema.optional(),
  /** A passing trouble, or an automatic reply: it fails nothing by itself. */
  softBouncedAt: instantSchema.optional(),
  complainedAt: instantSchema.optional(),
  /** When a browser first showed the page of its link. Absent is unknown, never "not opened": many pages run no script. */
  openedAt: instantSchema.optional(),
  endedAt: instantSchema.optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** A message as it is read where it is stored: one whose own facts no job can read is unreadable. */
export function messageSchemaOf(jobs: Pick<Jobs, 'canRead'>) {
  return messageSchema.extend({ personal: personalSchemaOf(jobs) });
}

/** A message's own facts, as they are read where they are stored. */
export function personalSchemaOf({ canRead }: Pick<Jobs, 'canRead'>) {
  return personalSchema.refine(canRead, 'what is their own cannot be read');
}

/** What names a message. Deterministic, so that a repeated trigger meets the row that is already there. */
export type MessageKey = Pick<Message, 'noticeId' | 'chunk' | 'customerId' | 'route'>;

/** The key as one word, for tags, queues and logs: ids only. */
export function messageKeyText(key: MessageKey): string {
  return `${key.noticeId}~${key.chunk}~${key.customerId}~${key.route}`;
}
