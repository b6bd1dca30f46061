import type { ProductId, SubjectId } from '@kesher/domain/ids';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { announce, declare, delayIn, tell, untilVersion } from './announce.ts';
import { outcomesOf } from './ledger.ts';
import { bySms, peopleWaiting, waitsFor } from './people.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
afterEach(async () => {
  expect((await world.channels.summary()).duplicates).toBe(0);
});

/** How often each customer was sent this notice, by the sink's own count. */
async function timesTold(noticeId: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const sent of await world.channels.sent()) {
    if (sent.noticeId === noticeId) times.set(sent.customerId, (times.get(sent.customerId) ?? 0) + 1);
  }
  return times;
}

describe('an announcement', () => {
  it('tells each customer once, and the ledger and the sink agree', async () => {
    const people = await peopleWaiting(world, { product: 'plain', count: 230 });
    await peopleWaiting(world, { product: 'phones', count: 40, who: bySms });
    const [plain, phones] = [await tell(world.manager, 'plain'), await tell(world.second, 'phones')];
    expect((await world.untilQuiet(plain.noticeId)).outcomes).toEqual(outcomesOf({ told: 230 }));
    expect((await world.untilQuiet(phones.noticeId)).channels).toEqual({ sms: 40 });
    const times = await timesTold(plain.noticeId);
    expect([...times.keys()].toSorted()).toEqual(people.map(({ id }) => id));
    expect(new Set(times.values())).toEqual(new Set([1]));
  });

  it('goes out once when two managers press together and one browser repeats its request', async () => {
    await peopleWaiting(world, { product: 'pressed', count: 60 });
    const draft = await declare(world.manager, 'pressed');
    const presses = await Promise.all([
      announce(world.manager, draft),
      announce(world.second, draft),
      announce(world.manager, draft),
    ]);
    expect(presses.map(({ status }) => `${status}`).toSorted()).toEqual(['200', '409', '409']);
    for (const press of presses.filter(({ status }) => status === 409)) {
      expect(press).toMatchObject({
        contentType: expect.stringContaining('application/problem+json'),
        body: { code: 'stale' },
      });
    }
    const { noticeId } = await untilVersion(world.manager, draft.id, 1);
    expect((await announce(world.manager, draft)).status).toBe(409);
    expect((await world.untilQuiet(noticeId)).outcomes).toEqual(outcomesOf({ told: 60 }));
    expect((await timesTold(noticeId)).size).toBe(60);
  });

  it('is one delay, however often the same request declares it', async () => {
    await peopleWaiting(world, { product: 'repeated', count: 3 });
    const drafts = await Promise.all([1, 2, 3].map(() => declare(world.manager, 'repeated', 'request-0001')));
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
  });

  it('tells customers of two late products about each once', async () => {
    const people = await peopleWaiting(world, { product: 'left', count: 50 });
    await peopleWaiting(world, { product: 'right', count: 1 });
    for (const customer of people) await waitsFor(world, customer, 'right');
    const notices = await Promise.all([tell(world.manager, 'left'), tell(world.second, 'right')]);
    for (const { noticeId } of notices) await world.untilQuiet(noticeId);
    const [left, right] = await Promise.all(notices.map(({ noticeId }) => timesTold(noticeId)));
    expect([left?.size, right?.size]).toEqual([50, 51]);
    expect(new Set([...(left?.values() ?? []), ...(right?.values() ?? [])])).toEqual(new Set([1]));
  });
});

describe('one product that two managers declare late', () => {
  it('is announced by one of them, when both press at once', async () => {
    for (let round = 1; round <= 8; round += 1) {
      const product = `raced-${round}`;
      await peopleWaiting(world, { product, count: 5 });
      const drafts = await Promise.all([declare(world.manager, product), declare(world.second, product)]);
      const presses = await Promise.all([announce(world.manager, drafts[0]), announce(world.second, drafts[1])]);
      const announced = drafts.filter((_, index) => presses[index]?.status === 200);
      expect(presses.map(({ status }) => `${status}`).toSorted()).toEqual(['200', '409']);
      await untilVersion(world.manager, announced[0]?.id as SubjectId, 1);
      const lost = drafts.find((draft) => draft !== announced[0]);
      expect(await stageOf(lost?.id as SubjectId)).toBe('draft');
    }
  }, 40_000);

  it('is not told by a second delay whose announcement died before it took the product', async () => {
    await peopleWaiting(world, { product: 'orphaned', count: 5 });
    const orphan = await declare(world.manager, 'orphaned');
    const { id, noticeId } = await tell(world.second, 'orphaned');
    const goesOutAt = orphan.createdAt;
    const draft = { ...orphan.draft, stage: 'countdown', goesOutAt } as StockDelay['draft'];
    await world.stores.delays.update({ ...orphan, draft, wakeAt: goesOutAt, revision: orphan.revision + 1 });
    await expect
      .poll(() => world.stores.delays.get(orphan.id))
      .toMatchObject({ stage: 'draft', draft: { stage: 'editing' } });
    expect(await world.stores.delays.holderOf('orphaned' as ProductId)).toBe(id);
    expect((await world.untilQuiet(noticeId)).outcomes).toEqual(outcomesOf({ told: 5 }));
  });

  it('stays with the announcement that waits for a second person', async () => {
    await approvalFrom(3);
    await peopleWaiting(world, { product: 'weighed', count: 5 });
    const [first, other] = [await declare(world.manager, 'weighed'), await declare(world.second, 'weighed')];
    const waiting = delayIn(await announce(world.manager, first));
    expect(waiting.draft?.stage).toBe('awaiting-approval');
    expect(await announce(world.second, other)).toMatchObject({ status: 409, body: { code: 'product-taken' } });
    await approvalFrom(1_000_000);
    const approval = { revision: waiting.revision };
    delayIn(await world.second('POST', `/staff/delays/${first.id}/approval`, approval));
    await untilVersion(world.manager, first.id, 1);
  });
});

async function stageOf(id: SubjectId): Promise<string | undefined> {
  return (await world.stores.delays.get(id))?.stage;
}

async function approvalFrom(customers: number): Promise<void> {
  const settings = await world.stores.settings.get();
  const announcements = { ...settings.announcements, approvalFrom: customers };
  await world.stores.settings.put({ ...settings, announcements, revision: settings.revision + 1 });
}
