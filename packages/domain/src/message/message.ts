import * as z from 'zod';
import { channelSchema } from '../customer/contact-point.ts';
import { customerIdSchema, noticeIdSchema } from '../ids.ts';
import { instantSchema } from '../instant.ts';
import { laneSchema } from '../lane.ts';
import { languageSchema } from '../language.ts';
import { personalSchema } from '../notice/notice.ts';
import { messageStates } from './states.ts';

/** Why a message was not sent, or not sent yet. Screens translate these; they never carry personal data. */
export const reasons = [
  'opted-out',
  'consent-not-given',
  'superseded',
  'withdrawn',
  'no-longer-affected',
  'customer-erased',
  'suppressed-address',
  'no-address',
  'refused-by-channel',
  'bounced',
  'too-late',
  'quiet-hours',
  'customer-hours',
  'customer-hours-impossible',
  'shabbat',
  'holiday',
  'ramadan-hours',
  'friday-prayer',
  'throttled',
  'quota-spent',
  'channel-paused',
  'channel-unavailable',
  'no-answer',
  'lease-expired',
  'event-path-silent',
] as const;
export const reasonSchema = z.enum(reasons);
export type Reason = z.infer<typeof reasonSchema>;

/** A person's call stands in the ledger beside the channels: nobody is left out when no channel works. */
export const routeSchema = z.enum([...channelSchema.options, 'call']);
export type Route = z.infer<typeof routeSchema>;

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
  next: z.array(channelSchema).max(2),
  personal: personalSchema,
  /** How often it was claimed; the attempt's token marks what this attempt wrote. */
  attempts: z.int().min(0),
  attempt: z.string().max(64).optional(),
  leaseUntil: instantSchema.optional(),
  /** How often the channel said a clear "not now"; spaces the next tries. */
  refusals: z.int().min(0),
  /** Set when it was sent again after an unknown result: by rule, and marked on the timeline. */
  resent: z.boolean().optional(),
  channelMessageId: z.string().max(200).optional(),
  plannedAt: instantSchema,
  claimedAt: instantSchema.optional(),
  unknownAt: instantSchema.optional(),
  acceptedAt: instantSchema.optional(),
  deliveredAt: instantSchema.optional(),
  bouncedAt: instantSchema.optional(),
  complainedAt: instantSchema.optional(),
  endedAt: instantSchema.optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** What names a message. Deterministic, so that a repeated trigger meets the row that is already there. */
export type MessageKey = Pick<Message, 'noticeId' | 'chunk' | 'customerId' | 'route'>;

/** The key as one word, for tags, queues and logs: ids only. */
export function messageKeyText(key: MessageKey): string {
  return `${key.noticeId}~${key.chunk}~${key.customerId}~${key.route}`;
}
