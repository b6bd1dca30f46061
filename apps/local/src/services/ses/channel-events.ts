import { randomUUID } from 'node:crypto';
import { smsFailureOf } from '@kesher/domain/message/sms-failure';
import { accountId } from '../../environment.ts';
import type { AcceptedMessage, OutboxEvent } from '../outbox/outbox-message.ts';

/** What a channel can report after it accepted a message. */
export type EventKind =
  | 'Delivery'
  | 'Bounce'
  | 'TransientBounce'
  | 'OutOfOffice'
  | 'SuppressedBounce'
  | 'Complaint'
  | 'DeliveryDelay'
  | SmsKind;

/** What only SMS come to. A mail bounces instead. */
type SmsKind = 'SpendLimit' | 'PriceCap' | 'CarrierBlock' | 'OptOut' | 'DeadNumber';

type Sent = Pick<AcceptedMessage, 'messageId' | 'channel' | 'sender' | 'tags' | 'acceptedAt'>;

/** One event for a message of either channel, due at `dueAtMs`. */
export function channelEvent(sent: Sent, kind: EventKind, dueAtMs: number): OutboxEvent {
  const body = sent.channel === 'email' ? emailEvent(sent, kind, dueAtMs) : smsEvent(sent, kind, dueAtMs);
  return {
    messageId: sent.messageId,
    kind: 'eventType' in body ? body.eventType : body.status,
    dueAtMs,
    body: JSON.stringify(body),
  };
}

/**
 * An event of SES event publishing
 * (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html),
 * but without `destination`, recipients and headers: no personal data belongs in a queue (DESIGN §3),
 * and a receiver that used them would break the rule on AWS. It has the tags to find the message by.
 */
function emailEvent(sent: Sent, kind: EventKind, atMs: number) {
  const mail = {
    timestamp: sent.acceptedAt,
    source: sent.sender,
    sendingAccountId: accountId,
    messageId: sent.messageId,
    tags: Object.fromEntries(Object.entries(sent.tags).map(([name, value]) => [name, [value]])),
  };
  return { ...emailFacts(kind, new Date(atMs).toISOString()), mail };
}

function emailFacts(kind: EventKind, timestamp: string) {
  switch (kind) {
    case 'Delivery':
      return {
        eventType: 'Delivery' as const,
        delivery: {
          timestamp,
          processingTimeMillis: 500,
          smtpResponse: '250 ok',
          reportingMTA: 'local.kesher.invalid',
        },
      };
    case 'Bounce':
    case 'SpendLimit':
    case 'PriceCap':
    case 'CarrierBlock':
    case 'OptOut':
    case 'DeadNumber':
      return bounce(timestamp, 'Permanent', 'General');
    case 'TransientBounce':
      return bounce(timestamp, 'Transient', 'MailboxFull');
    case 'OutOfOffice':
      return bounce(timestamp, 'Transient', 'General');
    case 'SuppressedBounce':
      return bounce(timestamp, 'Permanent', 'Suppressed');
    case 'Complaint':
      return {
        eventType: 'Complaint' as const,
        complaint: {
          timestamp,
          feedbackId: randomUUID(),
          complaintSubType: null,
          userAgent: 'Kesher local outbox',
          complaintFeedbackType: 'abuse',
          arrivalDate: timestamp,
        },
      };
    case 'DeliveryDelay':
      return {
        eventType: 'DeliveryDelay' as const,
        deliveryDelay: {
          timestamp,
          delayType: 'TransientCommunicationFailure',
          expirationTime: inFourteenHours(timestamp),
        },
      };
  }
}

function bounce(timestamp: string, bounceType: string, bounceSubType: string) {
  return {
    eventType: 'Bounce' as const,
    bounce: {
      bounceType,
      bounceSubType,
      timestamp,
      feedbackId: randomUUID(),
      reportingMTA: 'dns; local.kesher.invalid',
    },
  };
}

/**
 * The delivery status of an SMS. On AWS, SNS writes it to CloudWatch Logs, and a subscription of the log group
 * puts it on the topic (https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html), without the number.
 */
function smsEvent(sent: Sent, kind: EventKind, atMs: number) {
  const delivered = kind === 'Delivery';
  const providerResponse = smsResponse(kind);
  return {
    source: 'sns-sms',
    notification: { messageId: sent.messageId, timestamp: cloudWatchTime(sent.acceptedAt) },
    delivery: {
      providerResponse,
      dwellTimeMs: 100,
      dwellTimeMsUntilDeviceAck: Math.max(0, Math.round(atMs - Date.parse(sent.acceptedAt))),
    },
    status: delivered ? ('SUCCESS' as const) : ('FAILURE' as const),
    // As the function that reads the log says it.
    ...(!delivered && { failure: smsFailureOf(providerResponse) }),
  };
}

function smsResponse(kind: EventKind): string {
  switch (kind) {
    case 'Delivery':
      return 'Message has been accepted by phone';
    case 'DeliveryDelay':
    case 'TransientBounce':
    case 'OutOfOffice':
      return 'Phone is currently unreachable/unavailable';
    case 'Bounce':
      return 'Unknown error attempting to reach phone';
    case 'SuppressedBounce':
    case 'Complaint':
      return 'Phone has blocked SMS';
    case 'SpendLimit':
      return 'No quota left for account';
    case 'PriceCap':
      return 'This delivery would exceed max price';
    case 'CarrierBlock':
      return 'Phone carrier has blocked this message';
    case 'OptOut':
      return 'Phone number is opted out';
    case 'DeadNumber':
      return 'Invalid phone number';
  }
}

/** CloudWatch writes `2026-11-22 20:10:00.123`. */
function cloudWatchTime(instant: string): string {
  return instant.replace('T', ' ').replace('Z', '');
}

function inFourteenHours(timestamp: string): string {
  return new Date(Date.parse(timestamp) + 14 * 60 * 60 * 1000).toISOString();
}
