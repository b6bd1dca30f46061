import { planOneClick, planUnsubscribe } from '@kesher/customers/customer-door/plan-unsubscribe';
import { type Channel, channels } from '@kesher/domain/customer/contact-way';
import type { Customer } from '@kesher/domain/customer/customer';
import { refuseChannel } from '@kesher/domain/customer/refuse-channel';
import type { CustomerId } from '@kesher/domain/ids';
import { generationOf } from '@kesher/domain/link/close-links';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { createErasing } from './erasing.ts';
import { orderLine } from './people.ts';
import { functions, type Handlers } from './wiring.ts';
import type { World } from './world.ts';

/** What customers do, and what happens to their orders meanwhile. */
export function createCustomersAct(world: World) {
  const { dice, stores, watches, around, clock, hosts } = world;
  const erasing = createErasing(world);
  const tell = (customer: Pick<Customer, 'id'>, text: string) =>
    around.trace.tell({ atMs: around.scheduler.nowMs(), says: `— ${text}`, about: customer.id });

  /** Somebody, mostly one to whom something is just about to be sent, and the channel of that. */
  async function anybody(): Promise<{ customer: Customer; channel: Channel } | undefined> {
    const due = stores.messages.all().filter(({ state }) => state === 'ready' || state === 'claimed');
    const next = due.length > 0 && dice.chance(0.7) ? dice.pick(due) : undefined;
    const customer =
      stores.customers.all().find(({ id }) => id === next?.customerId) ?? dice.pick(stores.customers.all());
    const channel = next && next.route !== 'call' ? next.route : dice.pick(channels);
    return customer && { customer, channel };
  }

  /** Somebody in a frozen audience for whom nothing is written yet, if there is one. */
  function aboutToBePlanned(): CustomerId | undefined {
    const rows = stores.messages.all();
    const isPlanned = (noticeId: string, customerId: string) =>
      rows.some((row) => row.noticeId === noticeId && row.customerId === customerId);
    const chunks = Object.values(stores.audience.snapshot().chunks);
    const waiting = chunks.flatMap(({ noticeId, members }) =>
      members.flatMap(({ customerId }) => (isPlanned(noticeId, customerId) ? [] : customerId)),
    );
    return waiting[Math.floor(dice.number() * waiting.length)];
  }

  async function change(customer: Customer, to: Partial<Customer>): Promise<void> {
    const changed = { ...customer, ...to, revision: customer.revision + 1 };
    if ((await stores.customers.put(changed)) === 'stored') watches.contacts.stored(changed);
  }

  /** A press at the customer's own door: as a whole between two steps of everybody else, or in a process that may die. */
  function press(customer: Customer, plan: (customer: Customer) => Customer | undefined): void {
    const work = ({ change: decide }: Handlers<'preferences'>) => decide(customer.id, plan);
    if (dice.chance(0.5)) hosts.preferences.invoke(work, () => {});
    else
      void unlessUnreadable(
        () => work(functions.preferences(world.portsAtOnce())),
        () => tell(customer, 'is told that their record cannot be read'),
      );
  }

  return {
    erasing,

    async optOut(): Promise<void> {
      const found = await anybody();
      if (!found) return;
      const { customer, channel } = found;
      tell(customer, `refuses ${channel}`);
      const decided = { channel, purpose: 'service', decision: 'refused', at: clock(), shown: 'x' } as const;
      press(customer, ({ consents, revision, ...rest }) => ({
        ...rest,
        consents: [...consents, { ...decided, how: 'preferences-page' }],
        revision: revision + 1,
      }));
    },

    /** By the link of an email, or by the button of the mail program. */
    async unsubscribe(): Promise<void> {
      const customer = (await anybody())?.customer;
      if (!customer) return;
      const [isOneClick, now] = [dice.chance(0.5), clock()];
      tell(customer, `unsubscribes by ${isOneClick ? 'one click' : 'the page'}`);
      press(customer, (standing) =>
        isOneClick
          ? planOneClick(standing, { now, purpose: 'service' })
          : planUnsubscribe(standing, { now, shownIn: 'en' }),
      );
    },

    async refuseCalls(): Promise<void> {
      const customer = (await anybody())?.customer;
      if (!customer) return;
      const refusal = { channel: 'call', at: clock(), how: 'staff', shown: '' } as const;
      tell(customer, 'wants no calls');
      press(customer, (standing) => refuseChannel(standing, refusal));
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
      const others = stores.customers.all().flatMap(({ id, email }) => (id === customer.id ? [] : (email ?? [])));
      const isNew = others.length === 0 || dice.chance(0.6);
      const email = isNew ? `new${Math.floor(dice.between(100, 999))}@example.com` : dice.pick(others);
      tell(customer, `has the address ${email} now`);
      await change(customer, { email });
    },

    async erase(): Promise<void> {
      const id = dice.chance(0.6) ? aboutToBePlanned() : (await anybody())?.customer.id;
      if (id !== undefined) erasing.erase(id);
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
      const generation = generationOf(customer);
      const token = stores.linkTokens.tokenFor({ subjectId: delay.id, customerId: customer.id, generation });
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
