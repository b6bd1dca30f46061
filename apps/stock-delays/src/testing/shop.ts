import { jobs } from '@kesher/content/jobs';
import { emptyRehearsal } from '@kesher/domain/announcement/kept-rehearsal';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { Customer } from '@kesher/domain/customer/customer';
import { type CustomerId, customerIdSchema, type NoticeId, productIdSchema, staffIdSchema } from '@kesher/domain/ids';
import { addMs, type Instant, minuteMs, secondMs } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { firstMessage, planMember } from '@kesher/domain/message/plan-message';
import { isDecided } from '@kesher/domain/notice/audience';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { planCall } from '@kesher/domain/task/plan-call';
import { readLedger } from '@kesher/engine/ledger/read-ledger';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildOrderLine, buildProduct } from '@kesher/testing/builders/order';
import { buildSettings } from '@kesher/testing/builders/settings';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { createInMemoryAccessLog } from '@kesher/testing/in-memory/access-log';
import { createInMemoryActionLog } from '@kesher/testing/in-memory/action-log';
import { createInMemoryAudienceStore } from '@kesher/testing/in-memory/audience-store';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDelayStore } from '@kesher/testing/in-memory/delay-store';
import { createInMemoryDeliveryStore } from '@kesher/testing/in-memory/delivery-store';
import { createInMemoryHints } from '@kesher/testing/in-memory/hints';
import { createInMemoryLinkStore } from '@kesher/testing/in-memory/link-store';
import { createInMemoryMessageStore } from '@kesher/testing/in-memory/message-store';
import { createInMemoryNoticeStore } from '@kesher/testing/in-memory/notice-store';
import { createInMemoryOrderStore } from '@kesher/testing/in-memory/order-store';
import { createSeededRandom } from '@kesher/testing/in-memory/random';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { createInMemoryStopStore } from '@kesher/testing/in-memory/stop-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import { createInMemoryTaskStore } from '@kesher/testing/in-memory/task-store';
import { advanceDelay } from '../advance-delay.ts';
import { announceDelay } from '../announce-delay.ts';
import { declareStockDelay } from '../declare-stock-delay.ts';
import type { DelayOutcome } from '../outcome.ts';
import { prepareStatement } from '../prepare-statement.ts';
import { notedBefore } from '../rehearse.ts';

/** A Sunday morning in Tel Aviv. */
export const start = '2026-11-22T08:00:00.000Z' as Instant;
export const manager = staffIdSchema.parse('manager-1');
export const secondManager = staffIdSchema.parse('manager-2');
export const table = productIdSchema.parse('P-1');

export const declared: DelayStatement = { kind: 'declared', facts: buildDelayFacts() };
export const revised: DelayStatement = {
  kind: 'revised',
  facts: buildDelayFacts({
    window: { kind: 'dates', from: '2026-12-20', to: '2026-12-28', basis: { kind: 'supplier-said' } },
  }),
};
export const resolved: DelayStatement = { kind: 'resolved' };
export const withdrawn: DelayStatement = {
  kind: 'withdrawn',
  because: { en: 'It came after all.', he: 'זה הגיע בכל זאת.', ar: 'وصل رغم ذلك.' },
};

/** The delay after a step that must have been taken. */
export function done(outcome: DelayOutcome): StockDelay {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.of;
}

/** All ports of stock delays in memory, and one product that is sold. */
export async function inMemoryPorts(settings: Settings | undefined = buildSettings()) {
  const clock = createSettableClock(start);
  const ports = {
    delays: createInMemoryDelayStore(),
    notices: createInMemoryNoticeStore(),
    audience: createInMemoryAudienceStore(),
    messages: createInMemoryMessageStore(),
    stops: createInMemoryStopStore(),
    orders: createInMemoryOrderStore(),
    deliveries: createInMemoryDeliveryStore(),
    customers: createInMemoryCustomerStore(),
    suppressions: createInMemorySuppressionList(),
    tasks: createInMemoryTaskStore(),
    links: createInMemoryLinkStore(),
    settings: createInMemorySettingsStore(settings),
    access: createInMemoryAccessLog(),
    actions: createInMemoryActionLog(),
    hints: createInMemoryHints(clock.now),
    jobs,
    clock: clock.now,
    random: createSeededRandom(),
  };
  await ports.orders.putProduct(buildProduct());
  return { ports, clock };
}

/** A shop with one delayed product, and a stand-in for the post office: what staff, visits and channels do, step by step. */
export async function createShop(options: { settings?: Settings; waiting?: readonly string[] } = {}) {
  const { ports, clock } = await inMemoryPorts(options.settings);
  for (const id of options.waiting ?? []) await orders(id);
  const { id } = done(
    await declareStockDelay(ports)({
      productIds: [table],
      facts: buildDelayFacts(),
      by: manager,
      requestId: 'table-late',
    }),
  );

  /** Somebody new orders the product and waits for it. */
  async function orders(customerId: string, wanted: Partial<Customer> = {}): Promise<void> {
    await ports.customers.put(buildCustomer({ id: customerId, ...wanted }));
    await putLine(customerId, 'open');
  }
  async function putLine(customerId: string, state: 'open' | 'fulfilled'): Promise<void> {
    await ports.orders.putLine(buildOrderLine({ id: `L-${customerId}`, customerId, orderNumber: customerId, state }));
  }
  async function delay(): Promise<StockDelay> {
    const stored = await ports.delays.get(id);
    if (!stored) throw new Error('no delay');
    return stored;
  }
  async function draft(statement: DelayStatement): Promise<StockDelay> {
    const { revision } = await delay();
    return done(await prepareStatement(ports)({ id, revision, statement, by: manager }));
  }
  async function announce(): Promise<StockDelay> {
    const { revision } = await delay();
    return done(await announceDelay(ports)({ id, revision, by: manager }));
  }
  const visit = (mayGoOn = () => true) => advanceDelay(ports)(id, mayGoOn);

  /** Says it up to the moment when it is the truth; the first version needs no draft. */
  async function goLive(statement?: DelayStatement, mayGoOn?: () => boolean): Promise<StockDelay> {
    if (statement) await draft(statement);
    await announce();
    clock.advance(minuteMs);
    await visit(mayGoOn);
    return delay();
  }
  /** Says it, and writes all that follows from it. */
  async function say(statement?: DelayStatement): Promise<StockDelay> {
    await goLive(statement);
    return finish();
  }
  async function finish(): Promise<StockDelay> {
    for (let visits = 0; (await delay()).live?.published !== true; visits += 1) {
      if (visits > 9) throw new Error('it is never published');
      clock.advance(6 * secondMs);
      await visit();
    }
    return delay();
  }

  /** The first message of every member of a version, and the call where no channel is left. */
  async function expand(version = 1): Promise<void> {
    const settings = await ports.settings.get();
    const { announcements, calendar } = settings;
    for (const chunk of await chunks(version)) {
      const customers = await ports.customers.getMany(chunk.members.map(({ customerId }) => customerId));
      const addresses = [...customers.values()].flatMap(({ email, phone }) => [email ?? [], phone ?? []].flat());
      const standings = await ports.suppressions.standings(addresses);
      for (const member of chunk.members) {
        const customer = customers.get(member.customerId);
        const plan = planMember(customer, {
          purpose: 'service',
          consent: announcements.consent,
          standings,
          leftOut: member.leftOut,
        });
        if (!isDecided(plan)) continue;
        const now = clock.now();
        const message = firstMessage({ chunk, member, plan, customer, spoken: settings, now });
        if (plan.state === 'unreachable') await ports.tasks.create(planCall({ subjectId: id, message, calendar, now }));
        await ports.messages.create(message);
      }
    }
  }
  /** A step of some customers' messages of the current version, without the sender's own checks. */
  async function step(to: 'claimed' | 'accepted' | 'deferred', customerIds?: readonly string[], dueAt?: Instant) {
    const noticeId = (await delay()).live?.noticeId;
    const from = to === 'accepted' ? ['claimed' as const, 'ready' as const] : ['ready' as const];
    const now = clock.now();
    for (const message of ports.messages.all()) {
      if (message.noticeId !== noticeId || customerIds?.includes(message.customerId) === false) continue;
      await ports.messages.change(message, {
        from,
        to,
        set: { ...(to === 'accepted' && { acceptedAt: now }), ...(dueAt && { dueAt, reason: 'quiet-hours' }) },
      });
    }
  }
  /** Tells these customers, or everybody, the current version. */
  async function tell(customerIds?: readonly string[]): Promise<void> {
    await expand((await delay()).version);
    await step('accepted', customerIds);
  }

  async function chunks(version: number) {
    const found = [];
    for (let number = 0; ; number += 1) {
      const chunk = await ports.audience.chunk(noticeIdOf(version), number);
      if (!chunk) return found;
      found.push(chunk);
    }
  }
  const noticeIdOf = (version: number) => `${id}.v${version}` as NoticeId;
  return {
    id,
    ports,
    clock,
    orders,
    fulfil: (customerId: string) => putLine(customerId, 'fulfilled'),
    delay,
    draft,
    announce,
    visit,
    goLive,
    say,
    finish,
    expand,
    step,
    tell,
    chunks,
    noticeIdOf,
    /** Who is in the audience of a version, in the order of the chunks. */
    audience: async (version: number): Promise<CustomerId[]> =>
      (await chunks(version)).flatMap(({ members }) => members.map(({ customerId }) => customerId)),
    ledger: (version: number) => readLedger(ports)(noticeIdOf(version)),
    messagesOf: (customerId: string): Promise<Message[]> =>
      ports.messages.ofCustomer(customerIdSchema.parse(customerId), 100),
    later: (ms: number) => clock.set(addMs(clock.now(), ms)),
  };
}

export type Shop = Awaited<ReturnType<typeof createShop>>;

/** Ids that sort in their order. */
export function customers(count: number, from = 1): string[] {
  return Array.from({ length: count }, (_, index) => `C-${String(index + from).padStart(4, '0')}`);
}

/** A rehearsal of a delay before anybody is counted. */
export async function begunFor({ ports }: Pick<Shop, 'ports'>, delay: StockDelay) {
  return { counted: emptyRehearsal(ports.clock()), isWhole: false, own: await notedBefore(ports, delay) };
}
