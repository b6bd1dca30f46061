import { type Message, messageSchema } from '@kesher/domain/message/message';
import type { OutgoingEmail, OutgoingSms } from '@kesher/domain/message/message-sender';
import type { Wanted } from './wanted.ts';

/** A message that is ready to be sent by email, with SMS behind it. */
export function buildMessage(wanted: Wanted<typeof messageSchema> = {}): Message {
  return messageSchema.parse({
    noticeId: 'delay-1.v1',
    chunk: 0,
    customerId: 'C-1001',
    route: 'email',
    lane: 'care',
    language: 'he',
    state: 'ready',
    dueAt: '2026-11-22T08:00:00.000Z',
    next: ['sms'],
    personal: {
      customerName: 'Dana Levi',
      orders: [{ number: '2026-0042', productId: 'P-1', quantity: 1 }],
      moreOrders: 0,
      toldBefore: false,
    },
    attempts: 0,
    refusals: 0,
    plannedAt: '2026-11-22T08:00:00.000Z',
    ...wanted,
  });
}

const tags = { message: 'delay-1.v1~0~C-1001~email', attempt: 'attempt-1', lane: 'care' } as const;

export function buildOutgoingEmail(wanted: Partial<OutgoingEmail> = {}): OutgoingEmail {
  return {
    to: 'dana.levi@example.com',
    from: { name: 'Alon Furniture', address: 'news@alon.example.com' },
    subject: 'Your order 2026-0042',
    html: '<p>It comes later.</p>',
    text: 'It comes later.',
    unsubscribeUrl: 'https://alon.example.com/u/token',
    tags,
    ...wanted,
  };
}

export function buildOutgoingSms(wanted: Partial<OutgoingSms> = {}): OutgoingSms {
  return {
    to: '+972501234567',
    senderId: 'Alon',
    text: 'ההזמנה שלך תגיע מאוחר יותר.',
    tags: { ...tags, message: 'delay-1.v1~0~C-1001~sms' },
    ...wanted,
  };
}
