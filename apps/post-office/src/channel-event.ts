import { fromTagValue } from '@kesher/adapters/ses/ses-email-sender';
import { isAlertTag } from '@kesher/domain/alert/alert';
import type { Instant } from '@kesher/domain/instant';
import { type MessageKey, messageKeyText, messageSchema } from '@kesher/domain/message/message';
import type { Receipt } from '@kesher/domain/message/receipt';
import type { ChannelsName } from '@kesher/domain/message/receipt-store';
import { receiptOfFailure, smsFailures } from '@kesher/domain/message/sms-failure';
import { looseInstantSchema } from '@kesher/domain/read-instant';
import * as z from 'zod';

/** SES event publishing: only what we need, because the rest is other people's addresses. Times of SES carry an offset or `Z`. */
const sesEventSchema = z.object({
  eventType: z.string(),
  mail: z.object({ timestamp: looseInstantSchema, tags: z.object({ message: z.array(z.string()).min(1) }) }),
  delivery: z.object({ timestamp: looseInstantSchema }).optional(),
  bounce: z.object({ timestamp: looseInstantSchema, bounceType: z.string() }).optional(),
  complaint: z.object({ timestamp: looseInstantSchema }).optional(),
});

/** `2016-06-28 00:40:34.558`, in UTC, as SNS writes it into its delivery log. */
const smsInstant = z
  .string()
  .transform((text) => text.replace(' ', 'T'))
  .pipe(looseInstantSchema);

/** SNS's delivery log of one SMS, forwarded without the phone number. */
const smsEventSchema = z.object({
  source: z.literal('sns-sms'),
  notification: z.object({ messageId: z.string(), timestamp: smsInstant }),
  status: z.enum(['SUCCESS', 'FAILURE']),
  /** Why it failed; what waited on the queue before December 2026 does not say. */
  failure: z.enum(smsFailures).default('undelivered'),
});

/** What a channel's event says, or undefined when it is of no kind that we act on (opens, clicks, delays, unknown kinds). */
export type ChannelEvent =
  /** It carries our tag. */
  | { names: 'our-message'; key: MessageKey; sentAt: Instant; receipt: Receipt | undefined }
  /** It carries the channel's own id. */
  | { names: 'channels-own'; name: ChannelsName; reportedAt: Instant; receipt: Receipt }
  /** An alert to staff, which has no row to bring up to date. */
  | { names: 'alert' };

export const channelEventSchema = z.union([
  smsEventSchema.transform((event): ChannelEvent => {
    const { messageId, timestamp } = event.notification;
    return {
      names: 'channels-own',
      name: { channel: 'sms', channelMessageId: messageId },
      reportedAt: timestamp,
      receipt:
        event.status === 'SUCCESS' ? { kind: 'delivered', at: timestamp } : receiptOfFailure(event.failure, timestamp),
    };
  }),
  sesEventSchema.transform((event, context): ChannelEvent => {
    const tag = event.mail.tags.message[0] ?? '';
    if (isAlertTag(fromTagValue(tag))) return { names: 'alert' };
    const key = keyFromTag(tag);
    if (!key) {
      context.addIssue('the message tag is not one of ours');
      return z.NEVER;
    }
    return { names: 'our-message', key, sentAt: event.mail.timestamp, receipt: receiptOf(event) };
  }),
]);

function receiptOf(event: z.infer<typeof sesEventSchema>): Receipt | undefined {
  if (event.eventType === 'Delivery' && event.delivery) return { kind: 'delivered', at: event.delivery.timestamp };
  if (event.eventType === 'Bounce' && event.bounce) {
    // What SES cannot tell (`Undetermined`) is no proof that an address is dead.
    const kind = event.bounce.bounceType === 'Permanent' ? 'bounced' : 'soft-bounced';
    return { kind, at: event.bounce.timestamp };
  }
  if (event.eventType === 'Complaint' && event.complaint) return { kind: 'complained', at: event.complaint.timestamp };
  if (event.eventType === 'Reject') return { kind: 'rejected', at: event.mail.timestamp };
  return undefined;
}

function keyFromTag(tag: string): MessageKey | undefined {
  const text = fromTagValue(tag);
  const [noticeId, chunk, customerId, route] = text.split('~');
  const parsed = messageSchema
    .pick({ noticeId: true, chunk: true, customerId: true, route: true })
    .safeParse({ noticeId, chunk: Number(chunk), customerId, route });
  // Only what we wrote ourselves: a tag with a part too many or an empty one is not ours.
  return parsed.data && messageKeyText(parsed.data) === text ? parsed.data : undefined;
}
