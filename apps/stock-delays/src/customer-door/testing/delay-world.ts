import { jobs } from '@kesher/content/jobs';
import { sampleFacts, sampleSender } from '@kesher/content/stock-delay/sample-notices';
import { settingsSchema } from '@kesher/domain/business/settings-store';
import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import { noticeIdOf, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, dayMs, type Instant } from '@kesher/domain/instant';
import { type Message, messageSchema } from '@kesher/domain/message/message';
import { noticeSchema } from '@kesher/domain/notice/notice';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import { type StockDelay, stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import { createInMemoryAudienceStore } from '@kesher/testing/in-memory/audience-store';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDelayStore } from '@kesher/testing/in-memory/delay-store';
import { createInMemoryLinkStore } from '@kesher/testing/in-memory/link-store';
import { createInMemoryMessageStore } from '@kesher/testing/in-memory/message-store';
import { createInMemoryNoticeStore } from '@kesher/testing/in-memory/notice-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { createInMemoryStopStore } from '@kesher/testing/in-memory/stop-store';
import { createInMemoryTaskStore } from '@kesher/testing/in-memory/task-store';

export const token = 'AbCdEfGhIjKlMnOpQrStUv';
export const delayId = subjectIdSchema.parse('delay-1');
/** A Sunday morning in Tel Aviv. */
export const publishedAt = '2026-11-22T08:00:00.000Z' as Instant;

const products = [
  {
    id: 'p1',
    name: 'Sonicare HX6859/29',
    names: { en: 'Sonicare toothbrush', he: 'מברשת שיניים חשמלית', ar: 'فرشاة أسنان كهربائية' },
  },
  { id: 'p2', name: 'Waterpik WP-560' },
];

export const declared = { kind: 'declared', facts: sampleFacts };
export const revised = {
  kind: 'revised',
  facts: { ...sampleFacts, window: { ...sampleFacts.window, from: '2026-12-20', to: '2026-12-28' } },
};

export const dana = customerSchema.parse({
  id: 'c-dana',
  name: 'Dana Levi',
  email: 'dana@levi.example',
  phone: '+972501234567',
  language: 'en',
  timeZone: 'Asia/Jerusalem',
  country: 'IL',
  consents: [],
  createdAt: publishedAt,
  revision: 1,
});

/** A business with one delay, told to its customers, and every port in memory. */
export async function createDelayWorld(options: { statement?: object; customer?: Partial<Customer> | object } = {}) {
  const clock = createSettableClock(addMs(publishedAt, 3_600_000));
  const world = {
    delays: createInMemoryDelayStore(),
    notices: createInMemoryNoticeStore(),
    audience: createInMemoryAudienceStore(),
    messages: createInMemoryMessageStore(),
    stops: createInMemoryStopStore(),
    orders: createInMemoryOrderStore(),
    customers: createInMemoryCustomerStore(),
    tasks: createInMemoryTaskStore(),
    links: createInMemoryLinkStore(),
    settings: createInMemorySettingsStore(
      settingsSchema.parse({
        sender: sampleSender,
        calendar: defaultBusinessCalendar,
        announcements: {
          countdownSeconds: 60,
          approvalFrom: 1_000,
          consent: { email: 'unless-refused', sms: 'unless-refused' },
          emailPriceMicros: 100,
          smsPartPriceMicros: 6_000,
        },
        revision: 1,
      }),
    ),
    jobs,
    clock: () => clock.now(),
    setClock: (to: Instant) => clock.set(to),
  };
  const customer = customerSchema.parse({ ...dana, ...options.customer });
  await addCustomer(customer);
  await world.links.put(token, {
    customerId: customer.id,
    subjectId: delayId,
    createdAt: publishedAt,
    expiresAt: addMs(publishedAt, 180 * dayMs),
  });
  await say(options.statement ?? declared, publishedAt);
  return { ...world, say, addCustomer };

  async function addCustomer(added: Customer): Promise<void> {
    await world.customers.put(added);
    await world.orders.putLine(
      orderLineSchema.parse({
        id: `line-${added.id}`,
        customerId: added.id,
        productId: 'p1',
        orderNumber: 'A-1001/7',
        quantity: 1,
        state: 'open',
        orderedAt: publishedAt,
        promisedOn: '2026-11-20',
      }),
    );
  }

  /** Makes a statement the truth, and freezes everyone who waits as its audience, all of them told. */
  async function say(statement: object, at: Instant): Promise<StockDelay> {
    const before = await world.delays.get(delayId);
    const version = (before?.version ?? 0) + 1;
    const noticeId = noticeIdOf(delayId, version);
    const { kind } = statement as DelayStatement;
    const live = { noticeId, statement, publishedBy: 'staff-1', publishedAt: at, published: true };
    const delay = stockDelaySchema.parse({
      id: delayId,
      products,
      version,
      round: (before?.round ?? 0) + (kind === 'declared' || kind === 'revised' ? 1 : 0),
      stage: kind === 'resolved' || kind === 'withdrawn' ? kind : 'open',
      live,
      promises: [],
      createdBy: 'staff-1',
      createdAt: publishedAt,
      revision: (before?.revision ?? 0) + 1,
    });
    if (before) await world.delays.update(delay);
    else await world.delays.create(delay);
    await world.notices.put(
      noticeSchema.parse({
        id: noticeId,
        subjectId: delayId,
        version,
        lane: 'care',
        content: { job: 'stock-delay', products, statement },
        publishedBy: 'staff-1',
        publishedAt: at,
      }),
    );
    const affected = await world.orders.affected(
      delay.products.map(({ id }) => id),
      { limit: 100 },
    );
    const members = affected.customers.map(({ customerId }) => ({
      customerId,
      orders: [],
      moreOrders: 0,
      toldBefore: version > 1,
    }));
    await world.audience.putChunk({ noticeId, chunk: 0, lane: 'care', members });
    await world.audience.startFreeze({
      noticeId,
      chunks: 1,
      members: members.length,
      startedAt: at,
      finishedAt: at,
    });
    for (const { customerId } of members) await world.messages.create(message({ noticeId, customerId, at }));
    return delay;
  }
}

/** A message about a version, delivered unless another state is given. */
export function message(about: {
  noticeId: string;
  customerId: string;
  at: Instant;
  state?: Message['state'];
}): Message {
  return messageSchema.parse({
    noticeId: about.noticeId,
    chunk: 0,
    customerId: about.customerId,
    route: 'email',
    lane: 'care',
    language: 'en',
    state: about.state ?? 'delivered',
    dueAt: about.at,
    next: [],
    personal: {
      customerName: 'Dana Levi',
      orders: [{ number: 'A-1001/7', productId: 'p1', quantity: 1 }],
      moreOrders: 0,
      toldBefore: about.noticeId !== 'delay-1.v1',
    },
    attempts: 1,
    refusals: 0,
    plannedAt: about.at,
    ...(about.state === 'retracted' ? {} : { acceptedAt: about.at }),
  });
}

export type DelayWorld = Awaited<ReturnType<typeof createDelayWorld>>;
