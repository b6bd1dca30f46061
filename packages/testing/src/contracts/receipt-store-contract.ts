import type { Instant } from '@kesher/domain/instant';
import type { ReceiptStore } from '@kesher/domain/message/receipt-store';
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../builders/message.ts';

const sms = (channelMessageId: string) => ({ channel: 'sms' as const, channelMessageId });
const at = (minute: number) => `2026-11-22T08:0${minute}:00.000Z` as Instant;

/** What every receipt store must do. `create` answers an empty one. */
export function describeReceiptStore(name: string, create: () => Promise<{ store: ReceiptStore }>): void {
  describe(`the receipt store ${name}`, () => {
    it('finds the row that a channel names again, and only its key', async () => {
      const { store } = await create();
      const { noticeId, chunk, customerId, route } = buildMessage({ route: 'sms' });
      expect(await store.messageNamed(sms('1'))).toBeUndefined();
      await store.remember(sms('1'), buildMessage({ route: 'sms' }), '2026-11-29T08:00:00.000Z' as Instant);
      expect(await store.messageNamed(sms('1'))).toEqual({ noticeId, chunk, customerId, route });
      expect(await store.messageNamed(sms('2'))).toBeUndefined();
      expect(await store.messageNamed({ ...sms('1'), channel: 'email' })).toBeUndefined();
    });

    it('forgets the row that a channel names', async () => {
      const { store } = await create();
      await store.remember(sms('1'), buildMessage({ route: 'sms' }), '2026-11-29T08:00:00.000Z' as Instant);
      await store.forget(sms('1'));
      expect(await store.messageNamed(sms('1'))).toBeUndefined();
    });

    it('knows nothing of an event path that never spoke', async () => {
      const { store } = await create();
      expect(await store.eventPath()).toEqual({});
    });

    it('remembers the newest send that an event came back for, in whatever order events come', async () => {
      const { store } = await create();
      for (const minute of [2, 5, 1, 5, 3]) await store.sawEventFor(at(minute));
      expect(await store.eventPath()).toEqual({ newestSendSeenAt: at(5) });
    });

    it('remembers the newest of events that come at once', async () => {
      const { store } = await create();
      await Promise.all([4, 7, 6, 2, 9, 8].map((minute) => store.sawEventFor(at(minute))));
      expect(await store.eventPath()).toEqual({ newestSendSeenAt: at(9) });
    });
  });
}
