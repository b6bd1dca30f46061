import { addressWordsOf } from '@kesher/domain/customer/address-standing';
import type { Customer } from '@kesher/domain/customer/customer';
import type { SubjectId } from '@kesher/domain/ids';
import { createSeededNumbers } from '@kesher/testing/in-memory/random';
import type { FaultKind } from '@kesher/testing/simulator/fault-plan';
import { judgeAtRest } from './at-rest.ts';
import { deploy, restoreAnHourLater } from './backup.ts';
import { createCustomersAct } from './customers-act.ts';
import { createDamage } from './damage.ts';
import { createDice } from './dice.ts';
import type { Act } from './moments.ts';
import { orderLine, people, products } from './people.ts';
import { resultOf, type SeedResult } from './seed-result.ts';
import { teamOfShop } from './shop-team.ts';
import { createStaff } from './staff.ts';
import { createWorld, type World } from './world.ts';

const hourMs = 3_600_000;

/** Days on which clocks do odd things, and days on which they do not. */
const days = [
  '2026-06-02',
  '2026-11-22',
  // Israel and the United States move their clocks in the night before, or after, these days.
  '2026-03-26',
  '2026-10-24',
  '2026-03-07',
  '2026-10-31',
];

/** One run: a shop, its customers, everything that can go wrong, then a day of peace, then the judgement. */
export async function runSeed(seed: number): Promise<SeedResult> {
  const choose = createDice(createSeededNumbers(seed ^ 0x5eed));
  const startMs = Date.parse(`${choose.pick(days)}T00:00:00.000Z`) + Math.floor(choose.between(0, 24) * 60) * 60_000;
  const world = createWorld(seed, startMs);
  const { dice, around, watches } = world;
  const staff = createStaff(world);
  const customersAct = createCustomersAct(world);
  await openShop(world, seed);

  const faultsEndMs = startMs + dice.between(1, 8) * hourMs;
  const delays = dice.pick([
    ['delay-a'],
    ['delay-crisis'],
    ['delay-a', 'delay-crisis'],
    ['delay-a', 'delay-b'],
  ]) as SubjectId[];
  const acts: Act[] = [];
  const at =
    (kind: FaultKind, act: () => void): Act =>
    (point) => {
      around.faults.count(kind, point);
      act();
    };
  const anyDelay = () => dice.pick(delays);
  const possible = [
    ...twice(at('revised', () => staff.revise(anyDelay()))),
    ...twice(at('withdrawn', () => staff.end(anyDelay(), 'withdrawn'))),
    ...twice(at('resolved', () => staff.end(anyDelay(), 'resolved'))),
    ...twice(at('stopped', () => staff.stop(anyDelay()))),
    at('triggered-twice', () => staff.announceAgain(anyDelay())),
    at('held-message-settled', () => staff.settleHeld()),
    ...twice(at('opted-out', () => void customersAct.optOut())),
    ...twice(at('unsubscribed', () => void customersAct.unsubscribe())),
    at('calls-refused', () => void customersAct.refuseCalls()),
    at('phone-changed', () => void customersAct.changePhone()),
    at('email-changed', () => void customersAct.changeEmail()),
    ...twice(at('erased', () => void customersAct.erase())),
    ...twice(at('order-changed', () => void customersAct.orderChanges())),
    ...twice(at('option-chosen', () => void customersAct.choose())),
    at('deployed-in-mid-run', () => deploy(world)),
    // A backup holds what can be read; what was damaged would be lost with it.
    ...Object.entries(seed % 30 === 0 ? {} : createDamage(world)).map(([kind, act]) => at(kind as FaultKind, act)),
  ];
  for (let count = dice.between(0, 9); count > 0; count -= 1) acts.push(dice.pick(possible));

  if (delays.length > 1) around.faults.count('two-delays-for-the-same-people', 'declare');
  delays.forEach((id, index) => {
    const productIds = index === 0 ? (dice.chance(0.2) ? ['P-1', 'P-2'] : ['P-1']) : ['P-2'];
    around.scheduler.after(dice.between(0, 90_000), () => {
      staff.declareAndAnnounce(id.slice('delay-'.length), productIds);
      if (!dice.chance(0.2)) return;
      around.faults.count('triggered-twice', 'declare');
      staff.declareAndAnnounce(id.slice('delay-'.length), productIds);
    });
  });
  for (const act of acts) {
    const latestMs = dice.chance(0.5) ? startMs + dice.between(0, 20) * 60_000 : dice.between(startMs, faultsEndMs);
    world.moments.add(act, latestMs);
  }
  // One run in thirty: what a backup forgets is not promised, but that everybody goes on from it is.
  const isRestored = seed % 30 === 0;
  if (isRestored) restoreAnHourLater(world, startMs + dice.between(1, 90) * 60_000);
  await world.runUntil(faultsEndMs);

  around.faults.stop();
  around.trace.tell({ atMs: around.scheduler.nowMs(), says: '— from here on nothing goes wrong any more' });
  around.scheduler.after(0.2 * hourMs, () => void staff.liftAll());
  const lastWord = dice.pick(['resolved', 'withdrawn'] as const);
  for (const id of delays)
    for (const hours of [0.5, 1, 1.5, 2]) around.scheduler.after(hours * hourMs, () => staff.close(id, lastWord));
  const restMs = faultsEndMs + 44 * hourMs;
  for (const zone of zonesWhoseClocksChange(startMs, restMs)) around.faults.count('clocks-changed-at-night', zone);
  await world.runUntil(restMs);
  if (watches.report.violations().length === 0)
    await judgeAtRest(world, { erased: customersAct.erasing.done(), isRestored });

  return resultOf(world, { place: 'shop', seed, pressed: [...staff.outcomes] });
}

/** The zones of our customers in which a night of this run has an hour more or less. */
function zonesWhoseClocksChange(fromMs: number, toMs: number): string[] {
  const offsetAt = (zone: string, atMs: number) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(atMs).split('GMT')[1];
  return ['Asia/Jerusalem', 'America/New_York', 'Europe/London'].filter(
    (zone) => offsetAt(zone, fromMs) !== offsetAt(zone, toMs),
  );
}

const twice = <T>(one: T): T[] => [one, one];

async function openShop({ dice, stores, watches, startMs }: World, seed: number): Promise<void> {
  for (const member of teamOfShop(createDice(createSeededNumbers(seed ^ 0x7ea)), startMs))
    await stores.team.put(member);
  for (const product of products()) await stores.orders.putProduct(product);
  // Every third run has a crowd: while the first chunks are sent, the last ones are still being frozen.
  const count = Math.floor(dice.chance(0.33) ? dice.between(12, 24) : dice.between(2, 10));
  const customers: Customer[] = people(dice, count, '2026-01-05T09:00:00.000Z');
  for (const customer of customers) {
    await stores.customers.put(customer);
    await stores.suppressions.note(addressWordsOf(customer, customer.consents));
    watches.contacts.stored(customer);
    for (const productId of ['P-1', 'P-2'])
      if (dice.chance(0.75)) await stores.orders.putLine(orderLine(customer.id, productId));
  }
}
