import type { NoticeId, SubjectId } from '@kesher/domain/ids';
import { addMs, dayMs, hourMs, instantFromMs, minuteMs, secondMs } from '@kesher/domain/instant';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tell, untilVersion } from './announce.ts';
import { outcomesOf } from './ledger.ts';
import { peopleWaiting } from './people.ts';
import { timePasses } from './time-passes.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
afterEach(async () => {
  await world.channels.clearFaults();
  expect((await world.channels.summary()).duplicates).toBe(0);
});

/** Changes what is stored of a delay, as if time had gone by, and makes it due; repeats while somebody else writes it. */
async function rewrite(id: SubjectId, change: (delay: StockDelay) => Partial<StockDelay>): Promise<void> {
  for (;;) {
    const delay = await world.stores.delays.get(id);
    if (!delay) throw new Error(`${id} is gone`);
    const wakeAt = instantFromMs(Date.now());
    const next = { ...delay, ...change(delay), wakeAt, revision: delay.revision + 1 };
    if ((await world.stores.delays.update(next)) === 'stored') return;
  }
}

/** Announces to 20 people, and lets two days pass, so that the promised update is due in a moment. */
async function promiseDueIn(
  product: string,
  ms: number,
): Promise<{ id: SubjectId; noticeId: NoticeId; dueAt: string }> {
  await peopleWaiting(world, { product, count: 20 });
  const { id, noticeId } = await tell(world.manager, product);
  await world.untilQuiet(noticeId);
  await expect.poll(async () => (await world.stores.delays.get(id))?.live?.published).toBe(true);
  const dueAt = instantFromMs(Date.now() + ms);
  await rewrite(id, ({ live, promises }) => ({
    ...(live && { live: { ...live, publishedAt: addMs(live.publishedAt, -2 * dayMs) } }),
    promises: promises.map((promise) => ({ ...promise, dueAt })),
  }));
  return { id, noticeId, dueAt };
}

/** The first promise once it is settled. A settled version is looked at each minute; here at each poll. */
async function settled(id: SubjectId) {
  const first = async () => {
    const delay = await world.stores.delays.get(id);
    const promise = delay?.promises[0];
    if (promise?.state === 'open') await rewrite(id, () => ({}));
    return promise;
  };
  await expect.poll(async () => (await first())?.state, { timeout: 20_000 }).not.toBe('open');
  return first();
}

describe('a promised update', () => {
  it('is kept by itself: "no news yet" goes to everyone who waits, with the next promise', async () => {
    const { id, noticeId, dueAt } = await promiseDueIn('kept', 8 * secondMs);
    const next = await untilVersion(world.manager, id, 2);
    expect((await world.untilQuiet(next.noticeId)).outcomes).toEqual(outcomesOf({ told: 20 }));

    const promise = await settled(id);
    expect(promise).toMatchObject({ noticeId, dueAt, state: 'kept', keptBy: next.noticeId });
    expect(Date.parse(promise?.settledAt ?? '')).toBeLessThanOrEqual(Date.parse(dueAt));
    const delay = await world.stores.delays.get(id);
    expect(delay).toMatchObject({
      stage: 'open',
      version: 2,
      live: { statement: { kind: 'no-news' }, publishedBy: 'system' },
    });
    expect(delay?.promises[1]).toMatchObject({ noticeId: next.noticeId, state: 'open' });
    expect(Date.parse(delay?.promises[1]?.dueAt ?? '')).toBeGreaterThan(Date.parse(dueAt) + 3 * hourMs);
  });

  it('is broken when its "no news yet" did not go out in time, also when it goes out later', async () => {
    const { id, dueAt } = await promiseDueIn('broken', 3 * secondMs);
    await world.channels.fault({ service: 'ses', kind: 'paused' });
    const next = await untilVersion(world.manager, id, 2);
    await world.untilLedger(next.noticeId, ({ reasons }) => reasons['channel-paused'] === 20);
    const promise = await settled(id);
    expect(promise?.state).toBe('broken');
    expect(Date.parse(promise?.settledAt ?? '')).toBeGreaterThan(Date.parse(dueAt));

    await world.channels.clearFaults();
    await timePasses(world, next.noticeId, 6 * minuteMs);
    expect((await world.untilQuiet(next.noticeId)).outcomes).toEqual(outcomesOf({ told: 20 }));
    expect((await settled(id))?.state).toBe('broken');
    const promises = (await world.manager('GET', '/staff/promises')).body;
    expect(promises).toMatchObject({ kept: 1, broken: 1, rate: 0.5 });
  });
});
