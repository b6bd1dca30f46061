import { addMs, minuteMs } from '@kesher/domain/instant';
import { opensNext } from '@kesher/domain/message/plan-message';
import { settleHeldMessage } from '@kesher/engine/held/settle-held-message';
import { describe, expect, it } from 'vitest';
import { dieAtCall } from './testing/failing-ports.ts';
import { createShop, type Shop } from './testing/shop.ts';

/** A shop with one message of which nobody knows whether it arrived. */
async function withHeld(): Promise<Shop> {
  const shop = await createShop({ waiting: ['C-1'] });
  await shop.say();
  await shop.expand();
  await shop.step('claimed');
  const [message] = await shop.messagesOf('C-1');
  await shop.ports.messages.change(message!, {
    from: ['claimed'],
    to: 'unknown',
    set: { unknownAt: shop.clock.now() },
  });
  await shop.ports.messages.change(message!, { from: ['unknown'], to: 'held', set: {} });
  const [chunk] = await shop.chunks(1);
  await shop.ports.audience.schedule(chunk!, { wakeAt: undefined });
  shop.later(minuteMs);
  return shop;
}
const key = { noticeId: 'delay-table-late.v1', chunk: 0, customerId: 'C-1', route: 'email' as const };

describe('a message whose result stayed unknown', () => {
  it('is sent again when a person says so, marked as that, and its chunk is visited', async () => {
    const shop = await withHeld();
    expect(await settleHeldMessage(shop.ports)(key, 'send-again')).toBe('settled');
    const now = shop.clock.now();
    expect(await shop.messagesOf('C-1')).toMatchObject([{ state: 'ready', resent: true, dueAt: now }]);
    expect(await shop.chunks(1)).toMatchObject([{ wakeAt: now, watchUntil: addMs(now, 2 * minuteMs) }]);
    expect(shop.ports.hints.visible()).toContainEqual({
      kind: 'chunk',
      lane: 'care',
      noticeId: key.noticeId,
      chunk: 0,
    });
  });

  it('is given up when a person says so, and the next channel follows', async () => {
    const shop = await withHeld();
    expect(await settleHeldMessage(shop.ports)(key, 'call')).toBe('settled');
    const [message] = await shop.messagesOf('C-1');
    expect(message).toMatchObject({ state: 'failed', reason: 'no-answer', endedAt: shop.clock.now() });
    expect(message && opensNext(message)).toBe(true);
  });

  it('is settled once: of two people at once, the second hears that it is done', async () => {
    const shop = await withHeld();
    const settle = settleHeldMessage(shop.ports);
    const outcomes = await Promise.all([settle(key, 'send-again'), settle(key, 'call')]);
    expect(outcomes.toSorted()).toEqual(['not-held', 'settled']);
    expect(await settle(key, 'send-again')).toBe('not-held');
  });

  it.each([
    ['no such customer', { customerId: 'C-none' }],
    ['no customer id at all', { customerId: 'no id' }],
    ['no notice id at all', { noticeId: '#' }],
    ['another chunk', { chunk: 7 }],
    ['another route', { route: 'sms' as const }],
  ])('is not found under %s', async (_, wrong) => {
    const shop = await withHeld();
    expect(await settleHeldMessage(shop.ports)({ ...key, ...wrong }, 'call')).toBe('not-found');
  });

  it('is never settled without a visit that follows, wherever the process dies', async () => {
    for (let nth = 1; nth <= 4; nth += 1) {
      const shop = await withHeld();
      const { ports } = dieAtCall(shop.ports, nth);
      await expect(settleHeldMessage(ports)(key, 'call')).rejects.toThrow();
      const [message] = await shop.messagesOf('C-1');
      const [chunk] = await shop.chunks(1);
      expect([nth, message?.state === 'held' || chunk?.wakeAt !== undefined]).toEqual([nth, true]);
    }
  });
});
