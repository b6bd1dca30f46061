import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { MessageStore } from '@kesher/domain/message/message-store';
import { claimableStates, messageStates } from '@kesher/domain/message/states';
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../builders/message.ts';

const now = '2026-11-22T08:30:00.000Z' as Instant;
const leaseUntil = '2026-11-22T08:32:00.000Z' as Instant;
const sentTo = 'fingerprint-of-an-address';
const claimBy = (attempt: string) => ({ attempt, now, leaseUntil, sentTo });

/** What every message store must do. `create` answers an empty one. */
export function describeMessageStore(name: string, create: () => Promise<{ store: MessageStore }>): void {
  describe(`the message store ${name}`, () => {
    it('creates a row once and keeps the first', async () => {
      const { store } = await create();
      const message = buildMessage();
      expect(await store.create(message)).toBe('created');
      expect(await store.create({ ...message, state: 'skipped' })).toBe('exists');
      expect(await store.get(message)).toEqual(message);
    });

    it('lets one of many concurrent creators win', async () => {
      const { store } = await create();
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.create(buildMessage())));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    });

    it('forgets a row for good', async () => {
      const { store } = await create();
      await store.create(buildMessage());
      await store.forget(buildMessage());
      expect(await store.get(buildMessage())).toBeUndefined();
      expect(await store.ofCustomer(buildMessage().customerId, 9)).toEqual([]);
    });

    it('notes once that a page was opened, whatever state the row is in, and changes nothing else', async () => {
      const { store } = await create();
      const message = buildMessage({ state: 'delivered' });
      expect(await store.markOpened(message, now)).toBe('refused');
      expect(await store.get(message)).toBeUndefined();
      await store.create(message);
      expect(await store.markOpened(message, now)).toBe('marked');
      expect(await store.markOpened(message, leaseUntil)).toBe('refused');
      expect(await store.get(message)).toEqual({ ...message, openedAt: now });
      const complained = { from: ['delivered'], to: 'complained', set: { complainedAt: leaseUntil } } as const;
      expect(await store.change(message, complained)).toBe('changed');
      expect(await store.get(message)).toMatchObject({ state: 'complained', openedAt: now });
    });

    it('answers nothing for a row that is not there', async () => {
      const { store } = await create();
      expect(await store.get(buildMessage())).toBeUndefined();
      expect(await store.getMany([buildMessage()])).toEqual([]);
      expect(await store.getMany([])).toEqual([]);
    });

    it('hands out copies', async () => {
      const { store } = await create();
      const message = buildMessage();
      await store.create(message);
      message.personal.customerName = 'changed outside';
      const read = await store.get(message);
      if (read) read.state = 'failed';
      expect(await store.get(message)).toEqual(buildMessage());
    });

    it('tells two customers, routes, chunks and notices apart', async () => {
      const { store } = await create();
      const rows = [
        buildMessage(),
        buildMessage({ route: 'sms' }),
        buildMessage({ customerId: 'C-1001x' }),
        buildMessage({ chunk: 1 }),
        buildMessage({ noticeId: 'delay-1.v2' }),
      ];
      for (const row of rows) expect(await store.create(row)).toBe('created');
      for (const row of rows) expect(await store.get(row)).toEqual(row);
    });

    it('reads a hundred rows at once, each once, and leaves missing ones out', async () => {
      const { store } = await create();
      const rows = Array.from({ length: 99 }, (_, index) => buildMessage({ customerId: `C-${1000 + index}` }));
      await Promise.all(rows.map((row) => store.create(row)));
      const read = await store.getMany([...rows, buildMessage({ customerId: 'C-missing' })]);
      expect(read).toHaveLength(99);
      expect(new Set(read.map(({ customerId }) => customerId)).size).toBe(99);
    });

    it('answers a row once when a hint names it twice', async () => {
      const { store } = await create();
      const message = buildMessage();
      await store.create(message);
      expect(await store.getMany([message, { ...message }])).toEqual([message]);
    });

    it('reads all messages of one chunk and none of another', async () => {
      const { store } = await create();
      const rows = Array.from({ length: 120 }, (_, index) => buildMessage({ customerId: `C-${1000 + index}` }));
      await Promise.all(rows.map((row) => store.create(row)));
      await store.create(buildMessage({ chunk: 1, customerId: 'C-other' }));
      await store.create(buildMessage({ noticeId: 'delay-1.v10', customerId: 'C-other' }));
      const read = await store.ofChunk('delay-1.v1' as NoticeId, 0);
      expect(read.map(({ customerId }) => customerId)).toEqual(rows.map(({ customerId }) => customerId));
      expect(await store.ofChunk('delay-1.v1' as NoticeId, 2)).toEqual([]);
    });

    describe('claim', () => {
      it('is won by exactly one of twenty concurrent attempts', async () => {
        const { store } = await create();
        const message = buildMessage();
        await store.create(message);
        const attempts = Array.from({ length: 20 }, (_, index) => `attempt-${index}`);
        const won = await Promise.all(attempts.map((attempt) => store.claim(message, claimBy(attempt))));
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(await store.get(message)).toEqual({
          ...message,
          state: 'claimed',
          attempt: attempts[won.indexOf(true)],
          attempts: 1,
          claimedAt: now,
          leaseUntil,
          sentTo,
        });
      });

      it('answers yes again to the attempt that holds the row, and counts it once', async () => {
        const { store } = await create();
        const message = buildMessage();
        await store.create(message);
        expect(await store.claim(message, claimBy('a'))).toBe(true);
        expect(await store.claim(message, claimBy('a'))).toBe(true);
        expect(await store.claim(message, claimBy('b'))).toBe(false);
        expect((await store.get(message))?.attempts).toBe(1);
      });

      it.each(messageStates)('of a row in state %s is allowed only where the states say so', async (state) => {
        const { store } = await create();
        const message = buildMessage({ state, attempt: 'earlier' });
        await store.create(message);
        const isClaimable = (claimableStates as readonly string[]).includes(state);
        expect(await store.claim(message, claimBy('a'))).toBe(isClaimable);
        expect((await store.get(message))?.state).toBe(isClaimable ? 'claimed' : state);
      });

      it('waits until the row is due, to the millisecond', async () => {
        const { store } = await create();
        const message = buildMessage({ dueAt: now });
        await store.create(message);
        const early = '2026-11-22T08:29:59.999Z' as Instant;
        expect(await store.claim(message, { attempt: 'a', now: early, leaseUntil, sentTo })).toBe(false);
        expect(await store.claim(message, claimBy('a'))).toBe(true);
      });

      it('of a row that is not there is refused and creates nothing', async () => {
        const { store } = await create();
        expect(await store.claim(buildMessage(), claimBy('a'))).toBe(false);
        expect(await store.get(buildMessage())).toBeUndefined();
      });

      it('is not the old attempt any more once the row was given back and taken again', async () => {
        const { store } = await create();
        const message = buildMessage();
        await store.create(message);
        await store.claim(message, claimBy('a'));
        await store.change(message, { from: ['claimed'], attempt: 'a', to: 'ready', set: { refusals: 1, dueAt: now } });
        expect(await store.claim(message, claimBy('b'))).toBe(true);
        expect(await store.claim(message, claimBy('a'))).toBe(false);
        expect(await store.get(message)).toMatchObject({ attempt: 'b', attempts: 2, refusals: 1 });
      });
    });

    describe('change', () => {
      it('moves a row from one of the named states and sets what it is told', async () => {
        const { store } = await create();
        const message = buildMessage();
        await store.create(message);
        const set = { dueAt: leaseUntil, reason: 'quiet-hours' } as const;
        expect(await store.change(message, { from: ['planned', 'ready'], to: 'deferred', set })).toBe('changed');
        expect(await store.get(message)).toEqual({ ...message, state: 'deferred', ...set });
      });

      it('is refused from any other state and then changes nothing', async () => {
        const { store } = await create();
        const message = buildMessage({ state: 'accepted' });
        await store.create(message);
        const change = { from: ['planned', 'ready'], to: 'retracted', set: { endedAt: now } } as const;
        expect(await store.change(message, change)).toBe('refused');
        expect(await store.get(message)).toEqual(message);
      });

      it('is refused to another attempt than the one that holds the row', async () => {
        const { store } = await create();
        const message = buildMessage();
        await store.create(message);
        await store.claim(message, claimBy('a'));
        const accepted = { from: ['claimed'], to: 'accepted', set: { acceptedAt: now } } as const;
        expect(await store.change(message, { ...accepted, attempt: 'b' })).toBe('refused');
        expect(await store.change(message, { ...accepted, attempt: 'a' })).toBe('changed');
      });

      it('that names an attempt is refused by a row that was never claimed', async () => {
        const { store } = await create();
        const message = buildMessage();
        await store.create(message);
        expect(await store.change(message, { from: ['ready'], attempt: 'a', to: 'failed', set: {} })).toBe('refused');
      });

      it('of a row that is not there is refused and creates nothing', async () => {
        const { store } = await create();
        expect(await store.change(buildMessage(), { from: ['ready'], to: 'failed', set: {} })).toBe('refused');
        expect(await store.get(buildMessage())).toBeUndefined();
      });

      it('leaves alone what is set to undefined', async () => {
        const { store } = await create();
        const message = buildMessage({ reason: 'throttled' });
        await store.create(message);
        await store.change(message, { from: ['ready'], to: 'ready', set: { reason: undefined } });
        expect(await store.get(message)).toEqual(message);
      });

      it('is won by exactly one of many that compete for the same state', async () => {
        const { store } = await create();
        const message = buildMessage();
        await store.create(message);
        const ends = ['skipped', 'retracted', 'expired', 'failed'] as const;
        const outcomes = await Promise.all(
          ends.map((to) => store.change(message, { from: ['ready'], to, set: { endedAt: now } })),
        );
        expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
        expect((await store.get(message))?.state).toBe(ends[outcomes.indexOf('changed')]);
      });

      it('and a claim never both win', async () => {
        const { store } = await create();
        const message = buildMessage();
        await store.create(message);
        const [retracted, claimed] = await Promise.all([
          store.change(message, { from: [...claimableStates], to: 'retracted', set: {} }),
          store.claim(message, claimBy('a')),
        ]);
        expect(retracted === 'changed').toBe(!claimed);
      });
    });

    it('answers what is held, the longest unknown first, page by page, until it is decided', async () => {
      const { store } = await create();
      const rows = [3, 1, 2, 4].map((minute) =>
        buildMessage({ customerId: `C-${minute}`, state: 'unknown', unknownAt: `2026-11-22T08:0${minute}:00.000Z` }),
      );
      for (const row of rows) await store.create(row);
      await store.create(buildMessage({ state: 'unknown' }));
      for (const row of rows) await store.change(row, { from: ['unknown'], to: 'held', set: { reason: 'no-answer' } });
      const all = async () => {
        const ids: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.held({ limit: 3, after });
          ids.push(...page.messages.map(({ customerId }) => customerId));
          after = page.next;
        } while (after);
        return ids;
      };
      expect(await all()).toEqual(['C-1', 'C-2', 'C-3', 'C-4']);
      const [third, first] = rows;
      await store.change(third!, { from: ['held'], to: 'ready', set: { resent: true } });
      await store.change(first!, { from: ['claimed', 'held'], to: 'delivered', set: { deliveredAt: now } });
      expect(await all()).toEqual(['C-2', 'C-4']);
    });

    it("answers a customer's messages, newest first, up to the limit", async () => {
      const { store } = await create();
      for (const day of [3, 1, 2]) {
        const plannedAt = `2026-11-0${day}T08:00:00.000Z`;
        await store.create(buildMessage({ noticeId: `delay-${day}.v1`, plannedAt }));
      }
      await store.create(buildMessage({ customerId: 'C-2', noticeId: 'delay-4.v1' }));
      const ids = async (limit: number) =>
        (await store.ofCustomer('C-1001' as CustomerId, limit)).map(({ noticeId }) => noticeId);
      expect(await ids(10)).toEqual(['delay-3.v1', 'delay-2.v1', 'delay-1.v1']);
      expect(await ids(2)).toEqual(['delay-3.v1', 'delay-2.v1']);
    });
  });
}
