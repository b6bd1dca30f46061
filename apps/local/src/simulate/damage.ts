import { messageKeyText } from '@kesher/domain/message/message';
import { stopIdOf } from '@kesher/domain/stop/stop';
import type { FaultKind } from '@kesher/testing/simulator/fault-plan';
import type { World } from './world.ts';

/** What a year that nobody can read looks like where it was stored. */
const odd = '+010000-01-01T04:59:59.000Z';
const hourMs = 3_600_000;

/** Writes into one row what its schema does not take. What a whole announcement hangs on, an admin mends after a while. */
export function createDamage(world: World): Record<Extract<FaultKind, `${string}-unreadable`>, () => void> {
  const { dice, stores, watches, around } = world;
  const tell = (text: string) =>
    around.trace.tell({ atMs: around.scheduler.nowMs(), says: `— ${text} cannot be read any more` });
  const mendLater = (store: { mend(): void }) =>
    around.scheduler.after(dice.between(0.1, 1) * hourMs, () => store.mend());
  const anyOf = <T>(rows: readonly T[]): T | undefined => rows[Math.floor(dice.number() * rows.length)];

  return {
    'customer-unreadable'() {
      // Mostly somebody to whom a message is on its way: whether they may be called is asked when it comes back.
      const onTheirWay = stores.messages.all().filter(({ state }) => state === 'claimed' || state === 'accepted');
      const underWay = onTheirWay.find(({ next }) => next.length === 0) ?? onTheirWay[0];
      const known = stores.customers.all();
      const told = dice.chance(0.7) ? known.find(({ id }) => id === underWay?.customerId) : undefined;
      const customer = told ?? anyOf(known);
      if (!customer) return;
      stores.customers.damage(customer.id);
      watches.unreadableSince.set(customer.id, around.scheduler.nowMs());
      watches.unreadCustomers.add(customer.id);
      tell(customer.id);
      // Some are mended, and their customers go on; the others must still wait at the end.
      if (dice.chance(0.5))
        around.scheduler.after(dice.between(0.1, 6) * hourMs, () => {
          stores.customers.mend(customer.id);
          watches.unreadableSince.delete(customer.id);
        });
    },
    'order-line-unreadable'() {
      const line = anyOf(stores.orders.allLines());
      if (!line) return;
      stores.orders.damage(line, dice.chance(0.5) ? { orderedAt: odd } : { quantity: 'many' });
      tell(line.id);
    },
    'message-unreadable'() {
      // What is being sent at this moment is judged by its row as it was claimed.
      const settled = ['ready', 'deferred', 'accepted', 'delivered', 'unreachable'];
      const message = anyOf(stores.messages.all().filter(({ state }) => settled.includes(state)));
      if (!message) return;
      stores.messages.damage(message, { dueAt: odd, ...(dice.chance(0.5) && { plannedAt: odd }) });
      const key = messageKeyText(message);
      watches.unreadable.add(key);
      const stands = stores.messages.all().find((one) => messageKeyText(one) === key);
      if (stands) watches.messages.rows.set(key, stands);
      watches.damaged.add(`messages ${key}`);
      tell(key);
    },
    'chunk-unreadable'() {
      const chunk = anyOf(Object.values(stores.audience.snapshot().chunks));
      if (!chunk) return;
      stores.audience.damage(chunk, { dispatchedAt: odd });
      tell(`chunk ${chunk.chunk} of ${chunk.noticeId}`);
    },
    'notice-unreadable'() {
      const notice = anyOf(Object.values(stores.notices.snapshot()));
      if (!notice) return;
      stores.notices.damage(notice.id, { publishedAt: odd });
      watches.unreadNotices.add(notice.id);
      mendLater(stores.notices);
      tell(notice.id);
    },
    'delay-unreadable'() {
      const delay = anyOf(Object.values(stores.delays.snapshot().delays));
      if (!delay) return;
      stores.delays.damage(delay.id, { createdAt: odd });
      mendLater(stores.delays);
      tell(delay.id);
    },
    'settings-unreadable'() {
      stores.settings.damage();
      mendLater(stores.settings);
      tell('what the business has set');
    },
    'stop-unreadable'() {
      const stop = anyOf(Object.values(stores.stops.snapshot()));
      if (!stop) return;
      stores.stops.damage(stop);
      tell(`the stop ${stopIdOf(stop)}`);
    },
    'task-unreadable'() {
      const task = anyOf(stores.tasks.all());
      if (!task) return;
      stores.tasks.damage(task.id, { createdAt: odd });
      tell(task.id);
    },
  };
}
