import type { SubjectId } from '@kesher/domain/ids';
import { isClaimable } from '@kesher/domain/message/states';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { createSeededNumbers } from '@kesher/testing/in-memory/random';
import { createDice } from '../dice.ts';
import { orderLine, products } from '../people.ts';
import { resultOf, type SeedResult } from '../seed-result.ts';
import { teamOfShop } from '../shop-team.ts';
import { createStaff } from '../staff.ts';
import { createWorld, type World } from '../world.ts';

const minuteMs = 60_000;
/** A Tuesday, in the middle of the working day. */
const startMs = Date.parse('2026-06-02T09:00:00.000Z');
/** Before the first promise of a further word falls due. */
const endMs = startMs + 25 * minuteMs;

/**
 * One run in which nothing goes wrong: a delay that concerns a crowd is rehearsed and announced, and while an account of
 * little rate is busy with it, a crisis is announced as well.
 */
export async function runCrowd(seed: number): Promise<SeedResult> {
  const world = createWorld(seed, startMs, 'crowd');
  const { dice, around } = world;
  const staff = createStaff(world);
  for (const member of teamOfShop(createDice(createSeededNumbers(seed ^ 0x7ea)), startMs))
    await world.stores.team.put(member);
  await gatherCrowd(world);
  staff.declareAndRehearse('crowd', ['P-1']);
  const announcedMs = dice.between(1, 3) * minuteMs;
  around.scheduler.after(announcedMs, () => staff.announceAgain('delay-crowd' as SubjectId));
  around.scheduler.after(announcedMs + dice.between(0.5, 2) * minuteMs, () =>
    staff.declareAndAnnounce('crisis', ['P-2']),
  );
  await world.runUntil(endMs);
  for (const { lane, state, customerId } of world.watches.messages.rows.values())
    if (lane === 'crisis' && isClaimable(state))
      world.watches.report.violated('crisis first', `after all this time it is ${state}`, customerId);
  return resultOf(world, { place: 'crowd', seed, pressed: [...staff.outcomes] });
}

/** Some hundred who wait for one thing, and some dozens for another; mail reaches everybody. */
async function gatherCrowd({ dice, stores, watches }: World): Promise<void> {
  for (const product of products()) await stores.orders.putProduct(product);
  const concerned = { 'P-1': Math.round(dice.between(90, 150)), 'P-2': Math.round(dice.between(20, 40)) };
  for (const [productId, count] of Object.entries(concerned))
    for (let number = 1; number <= count; number += 1) {
      const id = `${productId}-${number}`;
      const customer = buildCustomer({ id, email: `${id}@example.com`.toLowerCase() });
      await stores.customers.put(customer);
      watches.contacts.stored(customer);
      await stores.orders.putLine(orderLine(customer.id, productId));
    }
}
