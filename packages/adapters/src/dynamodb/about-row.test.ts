import type { Message } from '@kesher/domain/message/message';
import { buildMessage } from '@kesher/testing/builders/message';
import { expect, it } from 'vitest';
import { aboutRow } from './about-row.ts';
import { messageKeyOf } from './message-store.ts';

const message: Message = buildMessage();

it.each([
  ['customer#C-1', 'profile', { kind: 'customer', customerId: 'C-1' }],
  ['customer#C-1', 'entry#2026-11-22', { kind: 'timeline', customerId: 'C-1' }],
  ['product#P-1', 'line#C-1#order-7', { kind: 'order-line', customerId: 'C-1' }],
  ['closed#P-1', 'line#C-1#order-7', { kind: 'order-line', customerId: 'C-1' }],
  ['product#P-1', 'open-delay', { kind: 'delay' }],
  ['products', 'product#P-1', { kind: 'product' }],
  ['supplier#S-1', 'delivery#D-1', { kind: 'delivery' }],
  ['subject#delay-1', 'notice#000001', { kind: 'notice' }],
  ['subject#delay-1', 'head', { kind: 'delay' }],
  ['notice#delay-1.v1#000000', 'chunk', { kind: 'audience' }],
  ['task#T-1', 'task', { kind: 'task' }],
  ['access#C-1', '2026-11-22T08#profile#-#ann', { kind: 'record', customerId: 'C-1' }],
  ['access#~0123', '2026-11-22T08#profile#-#ann', { kind: 'record' }],
  ['stops', 'channel~sms', { kind: 'stop' }],
  ['whatever', 'comes', { kind: 'other' }],
])('what lies under %s / %s is told by its key', (pk, sk, about) => {
  expect(aboutRow({ pk, sk })).toEqual(about);
});

it('a message is told by the key that the store gives it', () => {
  expect(aboutRow(messageKeyOf(message))).toEqual({ kind: 'message', customerId: message.customerId });
});
