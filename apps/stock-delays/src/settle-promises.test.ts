import { type NoticeId, noticeIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import { measureWentOut } from '@kesher/engine/promise/measure-went-out';
import { settlePromises } from '@kesher/engine/promise/settle-promises';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { describe, expect, it } from 'vitest';
import { createShop, customers, manager, revised, type Shop } from './testing/shop.ts';

/** A Monday: 20:30 in Tel Aviv, half an hour before the night in which the business is silent; it ends at 08:00. */
const evening = '2026-11-23T18:30:00.000Z' as Instant;
const morning = '2026-11-24T06:00:00.000Z' as Instant;

/** A shop that promised the next word by an instant, and said it in the evening; nobody was told it yet. */
async function overtaken(dueAt: Instant, waiting = customers(3)): Promise<Shop> {
  const shop = await createShop({ waiting });
  await shop.draft({ kind: 'declared', facts: buildDelayFacts({ nextUpdateBy: dueAt }) });
  await shop.say();
  await shop.tell();
  shop.clock.set(addMs(evening, -minuteMs));
  await shop.say(revised);
  return shop;
}

async function settle(shop: Shop): Promise<string | undefined> {
  const settled = await settlePromises(shop.ports)(await shop.delay(), () => true);
  return settled?.[0]?.state;
}
const wentOutAt = ({ ports, noticeIdOf }: Shop) => measureWentOut(ports)(noticeIdOf(2));

describe('a promise', () => {
  it('is kept once the next word has gone out to everybody in time, at the last acceptance', async () => {
    const shop = await overtaken(addMs(evening, hourMs));
    expect(await settle(shop)).toBeUndefined();
    await shop.tell(['C-0001', 'C-0002']);
    expect(await settle(shop)).toBeUndefined();
    shop.later(minuteMs);
    const last = shop.clock.now();
    await shop.tell();
    shop.later(9 * hourMs);
    expect(await wentOutAt(shop)).toBe(last);
    expect((await settlePromises(shop.ports)(await shop.delay(), () => true))?.[0]).toMatchObject({
      state: 'kept',
      settledAt: last,
      keptBy: shop.noticeIdOf(2),
    });
  });

  it('is broken when the last customer is told a moment too late', async () => {
    const dueAt = addMs(evening, hourMs);
    const shop = await overtaken(dueAt);
    await shop.tell(['C-0001', 'C-0002']);
    shop.clock.set(dueAt);
    expect(await settle(shop)).toBeUndefined();
    shop.later(1);
    await shop.tell();
    expect(await settle(shop)).toBe('broken');
  });

  it('is settled although a piece of the audience cannot be read, and is not called kept', async () => {
    const dueAt = addMs(evening, hourMs);
    const shop = await overtaken(dueAt);
    await shop.tell();
    const { audience } = shop.ports;
    const chunk = async (noticeId: NoticeId, number: number) => {
      if (noticeId !== shop.noticeIdOf(2)) return audience.chunk(noticeId, number);
      throw new UnreadableRowError({ table: 'messages', pk: noticeId, sk: 'chunk' });
    };
    const ports = { ...shop.ports, audience: { ...audience, chunk } };
    shop.clock.set(addMs(dueAt, 1));
    expect((await settlePromises(ports)(await shop.delay(), () => true))?.[0]?.state).toBe('broken');
  });

  it('is broken when somebody waits for a sender that has claimed the message', async () => {
    const shop = await overtaken(addMs(evening, hourMs));
    await shop.tell(['C-0001', 'C-0002']);
    await shop.step('claimed');
    shop.later(2 * hourMs);
    expect(await settle(shop)).toBe('broken');
  });

  it('is broken when the business’s own night held the word back', async () => {
    const shop = await overtaken(addMs(evening, 2 * hourMs));
    await shop.tell(['C-0001', 'C-0002']);
    await shop.step('deferred', undefined, morning);
    shop.clock.set(addMs(evening, hourMs));
    expect(await settle(shop)).toBeUndefined();
    shop.clock.set(addMs(evening, 2 * hourMs + 1));
    expect(await settle(shop)).toBe('broken');
  });

  it('is not kept yet at the moment when the night is over and what it held back is still to be sent', async () => {
    const shop = await overtaken(addMs(morning, hourMs));
    await shop.tell(['C-0001', 'C-0002']);
    await shop.step('deferred', undefined, morning);
    shop.clock.set(morning);
    expect(await wentOutAt(shop)).toBeUndefined();
    expect(await settle(shop)).toBeUndefined();
    await shop.ports.messages.change((await shop.messagesOf('C-0003'))[0]!, {
      from: ['deferred'],
      to: 'accepted',
      set: { acceptedAt: addMs(morning, minuteMs) },
    });
    shop.later(2 * minuteMs);
    expect(await wentOutAt(shop)).toBe(addMs(morning, minuteMs));
    expect(await settle(shop)).toBe('kept');
  });

  it('is kept although somebody wished to hear only later: their own hours do not count', async () => {
    const dueAt = addMs(morning, 4 * hourMs);
    const shop = await overtaken(dueAt);
    await shop.tell(['C-0001', 'C-0002']);
    const last = shop.clock.now();
    await shop.step('deferred', undefined, addMs(dueAt, 6 * hourMs));
    shop.clock.set(addMs(morning, hourMs));
    expect(await wentOutAt(shop)).toBe(last);
    expect(await settle(shop)).toBe('kept');
  });

  it('is settled over several visits where the audience is large, each from where the one before had come', async () => {
    const dueAt = addMs(evening, hourMs);
    const shop = await overtaken(dueAt, customers(250));
    await shop.tell();
    const noticeId = shop.noticeIdOf(2);
    const reads: number[] = [];
    const { messages } = shop.ports;
    const ofChunk = (id: NoticeId, chunk: number) => {
      reads.push(chunk);
      return messages.ofChunk(id, chunk);
    };
    const settleSome = settlePromises({ ...shop.ports, messages: { ...messages, ofChunk } });
    const oneMore = () => {
      let left = 1;
      return () => (left -= 1) >= 0;
    };
    // Also when its time is over meanwhile: nobody knows yet that it was broken.
    shop.clock.set(addMs(dueAt, hourMs));
    expect(await settleSome(await shop.delay(), oneMore())).toBeUndefined();
    expect(await shop.ports.audience.wentOut(noticeId)).toMatchObject({ chunk: 1 });
    expect(await settleSome(await shop.delay(), oneMore())).toBeUndefined();
    expect((await settleSome(await shop.delay(), oneMore()))?.[0]?.state).toBe('kept');
    expect(reads).toEqual([0, 1, 2]);
  });

  it('is looked at as a whole again while anything is stopped, and nothing of that is remembered', async () => {
    const shop = await overtaken(addMs(evening, hourMs), customers(250));
    await shop.tell();
    const noticeId = shop.noticeIdOf(2);
    await shop.ports.stops.put({ scope: 'channel', id: 'sms', stoppedBy: manager, stoppedAt: shop.clock.now() });
    expect(await wentOutAt(shop)).toBeDefined();
    expect(await shop.ports.audience.wentOut(noticeId)).toBeUndefined();
  });

  it('waits for members without a message, and for an audience that is not frozen yet', async () => {
    const shop = await overtaken(addMs(evening, hourMs));
    expect(await wentOutAt(shop)).toBeUndefined();
    expect(await measureWentOut(shop.ports)(noticeIdSchema.parse('delay-none.v1'))).toBeUndefined();
  });

  it('is kept by a word for nobody, once that is certain', async () => {
    const shop = await overtaken(addMs(evening, hourMs), []);
    expect(await wentOutAt(shop)).toBe((await shop.ports.audience.freeze(shop.noticeIdOf(2)))?.finishedAt);
    expect((await shop.delay()).promises).toMatchObject([{ state: 'kept' }, { state: 'open' }]);
  });

  it('is not counted out by those whom no channel reaches: they are told by a person', async () => {
    const shop = await overtaken(addMs(evening, hourMs), []);
    await shop.orders('C-called', { email: undefined, phone: undefined });
    await shop.say(revised);
    await shop.tell();
    expect(await measureWentOut(shop.ports)(shop.noticeIdOf(3))).toBeDefined();
  });
});

it('nothing is settled for a delay that owes nothing', async () => {
  const shop = await createShop();
  expect(await settle(shop)).toBeUndefined();
});
