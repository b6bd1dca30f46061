import { type Channel, canonicalAddress, channels } from '@kesher/domain/customer/contact-point';
import type { Customer } from '@kesher/domain/customer/customer';
import { orderLine } from './people.ts';
import type { World } from './world.ts';

/** What customers do, and what happens to their orders meanwhile. Their own doors are not under test here: they act at once. */
export function createCustomersAct(world: World) {
  const { dice, stores, watches, around, clock, hosts } = world;
  const erased = new Set<string>();
  const tell = (customer: Pick<Customer, 'id'>, text: string) =>
    around.trace.tell({ atMs: around.scheduler.nowMs(), says: `— ${text}`, about: customer.id });

  /** Somebody, mostly one to whom something is just about to be sent, and the channel of that. */
  async function anybody(): Promise<{ customer: Customer; channel: Channel } | undefined> {
    const due = stores.messages.all().filter(({ state }) => state === 'ready' || state === 'claimed');
    const next = due.length > 0 && dice.chance(0.7) ? dice.pick(due) : undefined;
    const customer = next ? await stores.customers.get(next.customerId) : dice.pick(stores.customers.all());
    const channel = next && next.route !== 'call' ? next.route : dice.pick(channels);
    return customer && { customer, channel };
  }

  async function change(customer: Customer, to: Partial<Customer>): Promise<void> {
    const changed = { ...customer, ...to, revision: customer.revision + 1 };
    if ((await stores.customers.put(changed)) === 'stored') watches.contacts.stored(changed);
  }

  return {
    erased,

    async optOut(): Promise<void> {
      const found = await anybody();
      if (!found) return;
      const { customer, channel } = found;
      tell(customer, `refuses ${channel}`);
      const decided = {
        channel,
        purpose: 'service' as const,
        decision: 'refused' as const,
        at: clock(),
        how: 'preferences-page',
        shown: 'x',
      };
      await change(customer, { consents: [...customer.consents, decided] });
    },

    async changePhone(): Promise<void> {
      const customer = (await anybody())?.customer;
      if (!customer) return;
      const phone = `+97254${String(Math.floor(dice.between(1_000_000, 9_999_999)))}`;
      tell(customer, `has the phone number ${phone} now`);
      await change(customer, { phone });
    },

    async changeEmail(): Promise<void> {
      const customer = (await anybody())?.customer;
      if (!customer) return;
      const email = `new${Math.floor(dice.between(100, 999))}@example.com`;
      tell(customer, `has the address ${email} now`);
      await change(customer, { email });
    },

    async erase(): Promise<void> {
      const customer = (await anybody())?.customer;
      if (!customer) return;
      tell(customer, 'is erased');
      for (const address of [customer.email, customer.phone]) {
        if (address === undefined) continue;
        await stores.suppressions.suppress(canonicalAddress(address), 'erased');
        watches.contacts.suppressed(stores.suppressions.fingerprintOf(address));
      }
      stores.customers.restore(stores.customers.snapshot().filter(({ id }) => id !== customer.id));
      erased.add(customer.id);
      watches.contacts.erased(customer.id);
    },

    async orderChanges(): Promise<void> {
      const customer = (await anybody())?.customer;
      if (!customer) return;
      const [productId, state] = [dice.pick(['P-1', 'P-2']), dice.pick(['open', 'fulfilled', 'cancelled'] as const)];
      tell(customer, `an order of ${productId} is ${state} now`);
      await stores.orders.putLine(orderLine(customer.id, productId, state));
    },

    async choose(): Promise<void> {
      const customer = (await anybody())?.customer;
      const delay = dice.pick(Object.values(stores.delays.snapshot().delays));
      if (!customer || !delay?.live) return;
      const token = stores.linkTokens.tokenFor({ subjectId: delay.id, customerId: customer.id });
      const optionIndex = dice.pick([0, 1]);
      const { noticeId } = delay.live;
      tell(customer, `presses option ${optionIndex} of ${noticeId}`);
      hosts.customer.invoke(
        async ({ choose }) => {
          const outcome = await choose({ token, noticeId, optionIndex });
          around.trace.tell({ atMs: around.scheduler.nowMs(), says: `sees: ${outcome.kind}`, about: customer.id });
        },
        () => {},
      );
    },
  };
}
