import { owedPromise } from '@kesher/domain/announcement/announcing';
import { productIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, dayMs, hourMs, type Instant, minuteMs, secondMs } from '@kesher/domain/instant';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { describe, expect, it } from 'vitest';
import { advanceDelay } from './advance-delay.ts';
import { cancelCountdown } from './announce-delay.ts';
import { createShop, customers, manager, resolved, revised, type Shop, start, withdrawn } from './testing/shop.ts';

/** What the first version promises: a Sunday, 12:00 in Tel Aviv. */
const promisedBy = '2026-11-29T10:00:00.000Z' as Instant;
const isDue = async ({ ports, id }: Shop) => (await ports.delays.due(ports.clock(), 10)).includes(id);
const promisesOf = async (shop: Shop) => (await shop.delay()).promises.map(({ state }) => state);

/** A few minutes in which the sweep has done whatever is due, and the post office tells what there is to tell. */
async function sweep(shop: Shop, telling: 'telling' | 'telling nobody' = 'telling nobody'): Promise<void> {
  for (let minute = 0; minute < 5; minute += 1) {
    if (await isDue(shop)) await shop.visit();
    if (telling === 'telling') await shop.tell();
    shop.later(minuteMs);
  }
}
async function opened(waiting = customers(3)): Promise<Shop> {
  const shop = await createShop({ waiting });
  await shop.say();
  await shop.tell();
  return shop;
}
/** Announces a revision, whose countdown begins now. */
async function countDown(shop: Shop): Promise<void> {
  const nextUpdateBy = addMs(shop.clock.now(), 2 * dayMs);
  await shop.draft({ kind: 'revised', facts: buildDelayFacts({ nextUpdateBy }) });
  await shop.announce();
}

describe('the end of a countdown', () => {
  it('makes the draft the truth and publishes it in one visit, and a second visit changes nothing', async () => {
    const shop = await createShop({ waiting: customers(3) });
    await shop.announce();
    await shop.visit();
    expect(await shop.delay()).toMatchObject({ stage: 'draft', version: 0 });
    shop.later(minuteMs);
    await shop.visit();
    const delay = await shop.delay();
    expect(delay).toMatchObject({
      stage: 'open',
      version: 1,
      live: { published: true },
      wakeAt: addMs(promisedBy, -30 * minuteMs),
    });
    expect(await shop.ports.notices.versions(shop.id)).toMatchObject([
      { id: shop.noticeIdOf(1), publishedBy: manager },
    ]);
    await shop.visit();
    expect(await shop.delay()).toEqual(delay);
  });

  it('comes to nothing where its promise is nearly over by then, and a person decides anew', async () => {
    const shop = await opened();
    await shop.draft(revised);
    await shop.announce();
    shop.clock.set(addMs(promisedBy, -10 * minuteMs));
    await shop.visit();
    expect(await shop.delay()).toMatchObject({ version: 1, draft: { stage: 'editing', statement: revised } });
    await shop.visit();
    expect(await shop.delay()).toMatchObject({ version: 2, live: { statement: { kind: 'no-news' } } });
  });

  it('gives way to a delay that took its product meanwhile', async () => {
    const shop = await createShop({ waiting: customers(3) });
    const rival = await createShop();
    await shop.announce();
    const rivalId = subjectIdSchema.parse('delay-rival');
    await shop.ports.delays.reserveProduct(productIdSchema.parse('P-1'), { delayId: rivalId, insteadOf: shop.id });
    await rival.announce();
    await shop.ports.delays.create({ ...(await rival.delay()), id: rivalId });
    shop.later(minuteMs);
    await shop.visit();
    expect(await shop.delay()).toMatchObject({ stage: 'draft', version: 0, draft: { stage: 'editing' } });
    expect(await shop.ports.notices.versions(shop.id)).toEqual([]);
  });

  it('asks for the rest of the publishing when its time is short', async () => {
    const shop = await createShop({ waiting: customers(3) });
    await shop.goLive(undefined, () => false);
    expect((await shop.delay()).live?.published).toBe(false);
    shop.later(2 * secondMs);
    expect(await isDue(shop)).toBe(true);
    await shop.visit();
    expect((await shop.delay()).live?.published).toBe(true);
  });
});

describe('a promised update', () => {
  it('is kept by itself half an hour before it falls due, with the next promise', async () => {
    const shop = await opened();
    shop.clock.set(addMs(promisedBy, -31 * minuteMs));
    expect(await isDue(shop)).toBe(false);
    shop.later(minuteMs);
    await sweep(shop, 'telling');
    const delay = await shop.delay();
    expect(delay).toMatchObject({ version: 2, live: { publishedBy: 'system', statement: { kind: 'no-news' } } });
    expect(delay.promises).toMatchObject([{ state: 'kept', keptBy: shop.noticeIdOf(2) }, { state: 'open' }]);
    expect(owedPromise(delay)?.dueAt).toBe(addMs(promisedBy, 7 * dayMs));
    expect(await isDue(shop)).toBe(false);
  });

  it('that Kesher was down over for three days is answered once, with a promise in the future, and counts as broken', async () => {
    const shop = await opened();
    shop.clock.set(addMs(promisedBy, 3 * dayMs));
    const back = shop.clock.now();
    await sweep(shop);
    const delay = await shop.delay();
    expect(delay.version).toBe(2);
    expect(delay.promises.map(({ state }) => state)).toEqual(['broken', 'open']);
    expect(owedPromise(delay)?.dueAt).toBe(addMs(back, 7 * dayMs));
    expect(await shop.audience(2)).toEqual(customers(3));
    shop.later(hourMs);
    expect(await isDue(shop)).toBe(false);
  });

  it('of a short announcement is answered by one at least four hours ahead, in business hours', async () => {
    const shop = await createShop({ waiting: customers(1) });
    const nextUpdateBy = addMs(start, 90 * minuteMs);
    await shop.draft({ kind: 'declared', facts: buildDelayFacts({ nextUpdateBy }) });
    await shop.say();
    const owed: (Instant | undefined)[] = [];
    for (let updates = 0; updates < 3; updates += 1) {
      shop.clock.set(addMs(owedPromise(await shop.delay())?.dueAt ?? start, -30 * minuteMs));
      await sweep(shop, 'telling');
      owed.push(owedPromise(await shop.delay())?.dueAt);
    }
    // 18:00 and four and a half hours more is night in Tel Aviv: an hour after its end somebody can have news.
    expect(owed).toEqual(['2026-11-22T13:30:00.000Z', '2026-11-22T18:00:00.000Z', '2026-11-23T07:00:00.000Z']);
  });

  it('that is broken during a countdown which is then cancelled is still followed by a word', async () => {
    const shop = await opened();
    shop.clock.set(addMs(promisedBy, -30_000));
    await countDown(shop);
    shop.clock.set(addMs(promisedBy, 29_000));
    await shop.visit();
    expect([(await shop.delay()).version, await promisesOf(shop)]).toEqual([1, ['broken']]);
    const { revision } = await shop.delay();
    await cancelCountdown(shop.ports)({ id: shop.id, revision, by: manager });
    await sweep(shop);
    expect(await shop.delay()).toMatchObject({ version: 2, live: { statement: { kind: 'no-news' } } });
    expect(await promisesOf(shop)).toEqual(['broken', 'open']);
  });

  it.each([
    ['the good news', resolved, ['broken']],
    ['a withdrawal', withdrawn, ['withdrawn']],
  ] as const)('is not answered any more after %s', async (_, statement, promises) => {
    const shop = await opened();
    await shop.say(statement);
    shop.clock.set(addMs(promisedBy, dayMs));
    await sweep(shop);
    expect([(await shop.delay()).version, await promisesOf(shop)]).toEqual([2, promises]);
    expect((await shop.delay()).wakeAt).toBeUndefined();
  });
});

describe('two who decide at the same moment', () => {
  /** A visit during which a person acts, just before the visit writes for the nth time. */
  async function visitDuring(shop: Shop, nthWrite: number, act: () => Promise<unknown>): Promise<void> {
    const { delays } = shop.ports;
    let writes = 0;
    const update: typeof delays.update = async (delay) => {
      writes += 1;
      if (writes === nthWrite) await act();
      return delays.update(delay);
    };
    await advanceDelay({ ...shop.ports, delays: { ...delays, update } })(shop.id, () => true);
  }

  it('leave the person’s revision standing, and the visit ends there', async () => {
    const shop = await opened();
    shop.clock.set(addMs(promisedBy, -30 * minuteMs));
    await visitDuring(shop, 1, () => countDown(shop));
    expect(await shop.delay()).toMatchObject({ version: 1, draft: { stage: 'countdown' } });
    expect(await shop.ports.notices.versions(shop.id)).toHaveLength(1);
    shop.later(minuteMs);
    await sweep(shop);
    expect(await shop.delay()).toMatchObject({ version: 2, live: { statement: { kind: 'revised' } } });
  });

  it('leave a draft standing that was begun while a version was being published', async () => {
    const shop = await createShop({ waiting: customers(3) });
    await shop.announce();
    shop.later(minuteMs);
    await visitDuring(shop, 2, () => shop.draft(revised));
    expect(await shop.delay()).toMatchObject({ version: 1, live: { published: false }, draft: { statement: revised } });
    shop.later(2 * secondMs);
    await sweep(shop);
    expect(await shop.delay()).toMatchObject({ version: 1, live: { published: true }, draft: { statement: revised } });
    expect(await shop.audience(1)).toEqual(customers(3));
  });

  it('leave it standing also where the visit had more to write', async () => {
    const shop = await opened();
    shop.clock.set(addMs(promisedBy, -minuteMs));
    await countDown(shop);
    shop.clock.set(addMs(promisedBy, minuteMs));
    await shop.visit();
    shop.later(6 * secondMs);
    await visitDuring(shop, 1, () => shop.draft(withdrawn));
    expect(await shop.delay()).toMatchObject({ version: 2, draft: { statement: withdrawn } });
    await sweep(shop);
    expect(await shop.delay()).toMatchObject({ live: { published: true }, draft: { statement: withdrawn } });
    expect(await promisesOf(shop)).toEqual(['broken', 'open']);
  });

  it('leave a cancelled announcement cancelled, although its countdown was over for the visit', async () => {
    const shop = await createShop({ waiting: customers(3) });
    const { draft } = await shop.announce();
    shop.clock.set(addMs(draft?.goesOutAt ?? start, -1));
    const cancel = async () => {
      const { revision } = await shop.delay();
      return cancelCountdown(shop.ports)({ id: shop.id, revision, by: manager });
    };
    const late = { ...shop.ports, clock: () => addMs(shop.clock.now(), 2) };
    const { update } = late.delays;
    await advanceDelay({
      ...late,
      delays: { ...late.delays, update: async (delay) => ((await cancel()).kind === 'done' ? update(delay) : 'stale') },
    })(shop.id, () => true);
    expect(await shop.delay()).toMatchObject({ version: 0, draft: { stage: 'editing' } });
    expect(await shop.chunks(1)).toEqual([]);
  });

  it('are visits: one version is published, and its audience is frozen once', async () => {
    const shop = await createShop({ waiting: customers(130) });
    await shop.announce();
    shop.later(minuteMs);
    await Promise.all([shop.visit(), shop.visit(), shop.visit()]);
    shop.later(2 * secondMs);
    await sweep(shop);
    expect(await shop.delay()).toMatchObject({ version: 1, live: { published: true } });
    expect(await shop.audience(1)).toEqual(customers(130));
  });
});

describe('the silence of customers', () => {
  const answerBy = addMs(addMs(start, minuteMs), 14 * dayMs);

  it('is settled when the time to answer is over, and then looked at no more in this round', async () => {
    const shop = await opened(['C-quiet']);
    const window = {
      kind: 'unknown' as const,
      because: { en: 'No date yet.', he: 'אין עדיין מועד.', ar: 'لا موعد بعد.' },
    };
    await shop.say({ kind: 'revised', facts: buildDelayFacts({ window }) });
    await shop.tell();
    const { silenceAt } = await shop.delay();
    expect(silenceAt).toBe(addMs((await shop.delay()).live?.publishedAt ?? start, 14 * dayMs));
    shop.clock.set(addMs(silenceAt ?? start, -1));
    await shop.visit();
    shop.later(6 * secondMs);
    await shop.visit();
    shop.later(1);
    await shop.visit();
    expect(shop.ports.tasks.all()).toMatchObject([
      { customerId: 'C-quiet', work: { kind: 'silence', action: 'hold' } },
    ]);
    expect((await shop.delay()).silenceAt).toBeUndefined();
    expect((await shop.delay()).wakeAt).toBeDefined();
  });

  it('is asked about at the end of each round, and only while the delay is open', async () => {
    const shop = await opened();
    expect((await shop.delay()).silenceAt).toBe(answerBy);
    await shop.say(revised);
    expect((await shop.delay()).silenceAt).toBe(addMs((await shop.delay()).live?.publishedAt ?? start, 14 * dayMs));
    await shop.say(withdrawn);
    shop.clock.set(addMs(answerBy, dayMs));
    expect(await isDue(shop)).toBe(false);
  });

  it('is looked at again where a visit had to stop in the middle', async () => {
    const shop = await opened();
    shop.clock.set(addMs(promisedBy, -30 * minuteMs));
    await sweep(shop);
    shop.clock.set(answerBy);
    await shop.visit(() => false);
    expect((await shop.delay()).silenceAt).toBe(answerBy);
    expect(await isDue(shop)).toBe(true);
  });
});

it('is nothing for a delay that is not there', async () => {
  const shop = await createShop();
  await advanceDelay(shop.ports)(subjectIdSchema.parse('delay-none'), () => true);
  expect(shop.ports.hints.visible()).toEqual([]);
});
