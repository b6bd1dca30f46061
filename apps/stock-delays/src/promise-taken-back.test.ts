import { jobs } from '@kesher/content/jobs';
import { customerIdSchema } from '@kesher/domain/ids';
import { minuteMs } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import { readPromises } from '@kesher/engine/promise/read-promises';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { createInMemoryAnnouncements } from '@kesher/testing/in-memory/announcements';
import { expect, it } from 'vitest';
import { chooseOption } from './choose-option.ts';
import { createShop, customers } from './testing/shop.ts';

const dueAt = '2026-11-29T10:00:00.000Z';

it('counts the promise that ended with a refund: 24 in the ledger of the next word, 23 told, one with the reason', async () => {
  const shop = await createShop({ waiting: customers(24) });
  await shop.draft({ kind: 'declared', facts: buildDelayFacts({ nextUpdateBy: dueAt }) });
  await shop.say();
  await shop.tell();
  const token = 'AbCdEfGhIjKlMnOpQrStUv';
  const customerId = customerIdSchema.parse('C-0007');
  await shop.ports.links.put(token, {
    customerId,
    subjectId: shop.id,
    createdAt: shop.clock.now(),
    expiresAt: instantSchema.parse('2027-01-01T00:00:00.000Z'),
  });
  const chosen = await chooseOption(shop.ports)({ token, noticeId: shop.noticeIdOf(1), optionIndex: 2 });
  expect(chosen).toMatchObject({ kind: 'recorded', task: { work: { endsPromiseOf: dueAt } } });

  // Half an hour before it falls due, "no news yet" goes out by itself.
  shop.clock.set(instantSchema.parse('2026-11-29T09:31:00.000Z'));
  await shop.visit();
  shop.later(minuteMs);
  await shop.visit();
  await shop.tell();
  expect(await shop.ledger(2)).toMatchObject({
    audience: 24,
    frozenMembers: 24,
    outcomes: { told: 23, notTold: 1 },
    reasons: { 'chose-to-end-the-wait': 1 },
  });
  expect((await shop.messagesOf(customerId)).filter(({ noticeId }) => noticeId === shop.noticeIdOf(2))).toMatchObject([
    { state: 'skipped', reason: 'chose-to-end-the-wait' },
  ]);
  shop.later(minuteMs);
  await shop.visit();
  expect((await shop.delay()).promises[0]).toMatchObject({
    state: 'kept',
    keptBy: shop.noticeIdOf(2),
    withdrawnFor: 1,
  });
  const announcements = createInMemoryAnnouncements(jobs, { 'stock-delay': shop.ports.delays.rows });
  expect(await readPromises({ announcements })()).toMatchObject({ kept: 1, broken: 0, withdrawnFor: 1 });
});
