import { tagValue } from '@kesher/adapters/ses/ses-email-sender';
import { alertTagOf } from '@kesher/domain/alert/alert';
import { instantFromMs } from '@kesher/domain/instant';
import { messageKeyText } from '@kesher/domain/message/message';
import { buildMessage } from '@kesher/testing/builders/message';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import { describe, expect, it } from 'vitest';
import { channelEventSchema } from './channel-event.ts';
import { readEmailEvents } from './read-email-events.ts';

const key = messageKeyText(buildMessage());
const { id: staffId } = buildTeamMember();
const alertTag = alertTagOf({ kind: 'stopped', slot: instantFromMs(0), staffId });

/** As AWS documents it: docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html */
const event = (eventType: string, about: object) => ({
  eventType,
  mail: {
    timestamp: '2026-11-26T14:05:45.000Z',
    source: 'Ofek Optics <hello@ofek-optics.example>',
    sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/ofek-optics.example',
    messageId: 'EXAMPLE7c191be45',
    destination: ['dana.levi@example.com'],
    headers: [{ name: 'To', value: 'dana.levi@example.com' }],
    commonHeaders: { to: ['dana.levi@example.com'], subject: 'Your order for Dana' },
    tags: { message: [tagValue(key)], attempt: ['a-1'], 'ses:source-ip': ['192.0.2.0'] },
  },
  ...about,
});
const timestamp = '2026-11-26T14:06:00.000Z';
const delivery = event('Delivery', {
  delivery: { timestamp, recipients: ['dana.levi@example.com'], smtpResponse: '250 ok <dana.levi@example.com>' },
});
const bounce = event('Bounce', {
  bounce: {
    timestamp,
    bounceType: 'Permanent',
    bouncedRecipients: [{ emailAddress: 'dana.levi@example.com', diagnosticCode: 'no dana.levi here' }],
  },
});
const complaint = event('Complaint', {
  complaint: { timestamp, complainedRecipients: [{ emailAddress: 'dana.levi@example.com' }] },
});
const reject = event('Reject', { reject: { reason: 'Bad content' } });
const handed = (...messages: unknown[]) => ({
  Records: messages.map((message) => ({
    EventSource: 'aws:sns',
    Sns: { Message: typeof message === 'string' ? message : JSON.stringify(message) },
  })),
});

describe('the events of the email channel', () => {
  it('leave every address, name, subject and server’s word behind', () => {
    const { events } = readEmailEvents(handed(delivery, bounce, complaint, reject));
    expect(events).toHaveLength(4);
    expect(JSON.stringify(events)).not.toMatch(/dana|@|Order|250|192|Ofek/i);
  });

  it('say to the receipts the same as before', () => {
    for (const whole of [delivery, bounce, complaint, reject]) {
      const [trimmed] = readEmailEvents(handed(whole)).events;
      expect(channelEventSchema.parse(trimmed)).toEqual(channelEventSchema.parse(whole));
    }
  });

  it('know an alert to staff, which is nobody’s message', () => {
    const tags = { message: [tagValue(alertTag)], attempt: ['1'] };
    const [trimmed] = readEmailEvents(handed({ ...bounce, mail: { ...bounce.mail, tags } })).events;
    expect(channelEventSchema.parse(trimmed)).toEqual({ names: 'alert' });
  });

  it('are dropped where they are none, and never stop the others', () => {
    const { events, notUnderstood } = readEmailEvents(handed('Successfully validated', '{}', delivery));
    expect({ count: events.length, notUnderstood }).toEqual({ count: 1, notUnderstood: 2 });
  });
});
