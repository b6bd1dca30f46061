import { dayMs } from '@kesher/domain/instant';
import { buildTask } from '@kesher/testing/builders/task';
import { describe, expect, it } from 'vitest';
import { readInsights } from './read-insights.ts';
import { createShop, customers, inMemoryPorts, resolved, revised } from './testing/shop.ts';

describe('the insights', () => {
  it('are all zeros, and say that this is too little, before anything was told', async () => {
    const { ports } = await inMemoryPorts();
    expect(await readInsights(ports)()).toMatchObject({
      delays: 0,
      promises: { kept: 0, broken: 0, enough: false },
      warning: { customers: 0, enough: false },
      windows: { of: 0, enough: false },
      options: { choices: 0, enough: false },
      reach: { audience: 0, enough: false },
      leftOut: { olderDelays: false, customers: 0, choices: false },
    });
  });

  it('count what was told, when, by which channel, and what came of it', async () => {
    const shop = await createShop({ waiting: customers(25) });
    await shop.say();
    await shop.tell(customers(24));
    await shop.finish();
    shop.later(dayMs);
    await shop.say(revised);
    await shop.tell();
    shop.later(dayMs);
    await shop.say(resolved);
    for (const customerId of customers(3))
      await shop.ports.tasks.create(
        buildTask({
          subjectId: shop.id,
          customerId,
          work: { kind: 'choice', noticeId: shop.noticeIdOf(1), option: { kind: 'wait' } },
        }),
      );
    const insights = await readInsights(shop.ports)();
    expect(insights).toMatchObject({
      asOf: shop.clock.now(),
      delays: 1,
      // Told on the 22nd, promised for the 30th.
      warning: { customers: 24, before: 24, tooLate: 0, enough: true, medianDays: 8 },
      // It came on the 24th: before both windows began.
      windows: { of: 2, early: 2, enough: false },
      options: { choices: 3 },
      reach: { audience: 25, outcomes: { told: 24, notTold: 1 }, channels: { email: 24 }, enough: true },
    });
    expect(insights.windows.latest.map(({ cameOn, daysOff }) => [cameOn, daysOff])).toEqual([
      ['2026-11-24', 26],
      ['2026-11-24', 12],
    ]);
  });

  it('stop at 20,000 customers and say how many are left out', async () => {
    const { ports } = await inMemoryPorts();
    const shop = await createShop({ waiting: customers(1) });
    await shop.say();
    const freeze = await shop.ports.audience.freeze(shop.noticeIdOf(1));
    const chunk = await shop.ports.audience.chunk(shop.noticeIdOf(1), 0);
    for (let number = 0; number < 201; number += 1) await ports.audience.putChunk({ ...chunk!, chunk: number });
    await ports.audience.startFreeze({ ...freeze!, chunks: 201, members: 201 });
    await ports.delays.create(await shop.delay());
    const { reach, leftOut } = await readInsights(ports)();
    expect([reach.audience, leftOut.customers]).toEqual([200, 1]);
  });

  it('stop at 500 tasks of a delay and say so', async () => {
    const shop = await createShop({ waiting: customers(1) });
    await shop.say();
    const option = { kind: 'wait' as const };
    for (const customerId of customers(501))
      await shop.ports.tasks.create(
        buildTask({ subjectId: shop.id, customerId, work: { kind: 'choice', noticeId: shop.noticeIdOf(1), option } }),
      );
    const { options, leftOut } = await readInsights(shop.ports)();
    expect([options.choices, leftOut.choices]).toEqual([500, true]);
  });
});
