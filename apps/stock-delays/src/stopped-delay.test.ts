import { addMs, hourMs, type Instant, minuteMs, secondMs } from '@kesher/domain/instant';
import { readLedger } from '@kesher/engine/ledger/read-ledger';
import { measureWentOut } from '@kesher/engine/promise/measure-went-out';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { describe, expect, it } from 'vitest';
import { createShop, customers, manager, revised, type Shop } from './testing/shop.ts';

/** What the first version promises: a Sunday, 12:00 in Tel Aviv. */
const promisedBy = '2026-11-29T10:00:00.000Z' as Instant;
const pressed = ({ ports }: Shop) => ({ stoppedBy: manager, stoppedAt: ports.clock() });
const stop = (shop: Shop) => shop.ports.stops.put({ scope: 'announcement', id: shop.id, ...pressed(shop) });

async function said(): Promise<Shop> {
  const shop = await createShop({ waiting: customers(3) });
  await shop.say();
  return shop;
}

describe('a delay whose announcement is stopped', () => {
  it('says no "no news yet" until it goes on, and then says it', async () => {
    const shop = await said();
    await shop.tell();
    await stop(shop);
    shop.clock.set(addMs(promisedBy, -10 * minuteMs));
    await shop.visit();
    expect(await shop.delay()).toMatchObject({ version: 1 });
    await shop.ports.stops.lift({ scope: 'announcement', id: shop.id });
    await shop.visit();
    expect(await shop.delay()).toMatchObject({ version: 2, live: { statement: { kind: 'no-news' } } });
  });

  it('says none either while everything is stopped, and does while one channel is', async () => {
    const shop = await said();
    await shop.tell();
    await shop.ports.stops.put({ scope: 'everything', ...pressed(shop) });
    shop.clock.set(addMs(promisedBy, -10 * minuteMs));
    await shop.visit();
    expect((await shop.delay()).version).toBe(1);
    await shop.ports.stops.lift({ scope: 'everything' });
    await shop.ports.stops.put({ scope: 'channel', id: 'email', ...pressed(shop) });
    await shop.visit();
    expect((await shop.delay()).version).toBe(2);
  });

  it('is free again once its correction is live, and not by what was announced before the stop', async () => {
    const shop = await said();
    await shop.draft({ kind: 'revised', facts: buildDelayFacts({ nextUpdateBy: addMs(promisedBy, hourMs) }) });
    await shop.announce();
    shop.later(secondMs);
    await stop(shop);
    shop.later(minuteMs);
    await shop.visit();
    expect((await shop.finish()).version).toBe(2);
    expect(await shop.ports.stops.standing()).toHaveLength(1);
    await shop.say(revised);
    expect((await shop.delay()).version).toBe(3);
    expect(await shop.ports.stops.standing()).toEqual([]);
  });

  it('shows whoever waits as stopped, never as standing still, and as before once it goes on', async () => {
    const shop = await said();
    await stop(shop);
    shop.later(5 * hourMs);
    const ledger = await readLedger(shop.ports)(shop.noticeIdOf(1));
    expect(ledger).toMatchObject({ outcomes: { waiting: 3 }, reasons: { stopped: 3 } });
    expect(ledger?.standsStillSince).toBeUndefined();
    await shop.ports.stops.lift({ scope: 'announcement', id: shop.id });
    const after = await readLedger(shop.ports)(shop.noticeIdOf(1));
    expect(after?.reasons).toEqual({});
    expect(after?.standsStillSince).toBeDefined();
  });

  it('has not gone out to whom a stop holds back, whenever their message looks again', async () => {
    const shop = await said();
    await shop.tell(['C-0001', 'C-0002']);
    const waiting = shop.ports.messages.all().find(({ customerId }) => customerId === 'C-0003');
    if (!waiting) throw new Error('nobody waits');
    const set = { reason: 'stopped', dueAt: addMs(shop.ports.clock(), 2 * minuteMs) } as const;
    await shop.ports.messages.change(waiting, { from: ['ready'], to: 'deferred', set });
    expect(await measureWentOut(shop.ports)(shop.noticeIdOf(1))).toBeUndefined();
  });

  it('has gone out to whom it told after all, although their message was stopped once', async () => {
    const shop = await said();
    await shop.expand();
    const set = { reason: 'stopped', dueAt: shop.ports.clock() } as const;
    for (const waiting of shop.ports.messages.all())
      await shop.ports.messages.change(waiting, { from: ['ready'], to: 'deferred', set });
    expect(await measureWentOut(shop.ports)(shop.noticeIdOf(1))).toBeUndefined();
    const acceptedAt = shop.ports.clock();
    for (const waiting of shop.ports.messages.all())
      await shop.ports.messages.change(waiting, { from: ['deferred'], to: 'accepted', set: { acceptedAt } });
    expect(await measureWentOut(shop.ports)(shop.noticeIdOf(1))).toBe(acceptedAt);
  });

  it('has not gone out either to whom their own night holds back while it is stopped', async () => {
    const shop = await said();
    await shop.expand();
    const set = { reason: 'quiet-hours', dueAt: addMs(shop.ports.clock(), 10 * hourMs) } as const;
    for (const waiting of shop.ports.messages.all())
      await shop.ports.messages.change(waiting, { from: ['ready'], to: 'deferred', set });
    expect(await measureWentOut(shop.ports)(shop.noticeIdOf(1))).toBeDefined();
    await stop(shop);
    expect(await measureWentOut(shop.ports)(shop.noticeIdOf(1))).toBeUndefined();
  });
});
