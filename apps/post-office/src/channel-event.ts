import { fromTagValue } from '@kesher/adapters/ses/ses-email-sender';
import { type Instant, instantFromMs } from '@kesher/domain/instant';
import { type MessageKey, messageKeyText, messageSchema } from '@kesher/domain/message/message';
import type { Receipt } from '@kesher/domain/message/receipt';
import * as z from 'zod';

const at = z.iso.datetime({ offset: true }).transform((text): Instant => instantFromMs(Date.parse(text)));

/** SES event publishing: only what we need, because the rest is other people's addresses. Times of SES carry an offset or `Z`. */
const sesEventSchema = z.object({
  eventType: z.string(),
  mail: z.object({ timestamp: at, tags: z.object({ message: z.array(z.string()).min(1) }) }),
  delivery: z.object({ timestamp: at }).optional(),
  bounce: z.object({ timestamp: at, bounceType: z.string() }).optional(),
  complaint: z.object({ timestamp: at }).optional(),
});

/** `2016-06-28 00:40:34.558`, in UTC, as SNS writes it into its delivery log. */
const smsInstant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text.replace(' ', 'T').replace(/Z?$/, 'Z'))), 'no time')
  .transform((text): Instant => instantFromMs(Date.parse(text.replace(' ', 'T').replace(/Z?$/, 'Z'))));

/** SNS's delivery log of one SMS, forwarded without the phone number. */
const smsEventSchema = z.object({
  source: z.literal('sns-sms'),
  notification: z.object({ messageId: z.string(), timestamp: smsInstant }),
  status: z.enum(['SUCCESS', 'FAILURE']),
});

/** What a channel's event says, or undefined when it is of no kind that we act on (opens, clicks, delays, unknown kinds). */
export type ChannelEvent =
  | { channel: 'email'; key: MessageKey; sentAt: Instant; receipt: Receipt | undefined }
  | { channel: 'sms'; channelMessageId: string; reportedAt: Instant; delivered: boolean };

export const channelEventSchema = z.union([
  smsEventSchema.transform((event): ChannelEvent => {
    const { messageId, timestamp } = event.notification;
    return {
      channel: 'sms',
      channelMessageId: messageId,
      reportedAt: timestamp,
      delivered: event.status === 'SUCCESS',
    };
  }),
  sesEventSchema.transform((event, context): ChannelEvent => {
    const key = keyFromTag(event.mail.tags.message[0] ?? '');
    if (!key) {
      context.addIssue('the message tag is not one of ours');
      return z.NEVER;
    }
    return { channel: 'email', key, sentAt: event.mail.timestamp, receipt: receiptOf(event) };
  }),
]);

function receiptOf(event: z.infer<typeof sesEventSchema>): Receipt | undefined {
  if (event.eventType === 'Delivery' && event.delivery) return { kind: 'delivered', at: event.delivery.timestamp };
  if (event.eventType === 'Bounce' && event.bounce) {
    return { kind: 'bounced', at: event.bounce.timestamp, permanent: event.bounce.bounceType === 'Permanent' };
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
