import type { JobInWords } from '@kesher/content/job/job-in-words';
import { jobs } from '@kesher/content/jobs';
import type { Customer } from '@kesher/domain/customer/customer';
import { customerIdSchema, staffIdSchema } from '@kesher/domain/ids';
import { addMs, type Instant } from '@kesher/domain/instant';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { Notice } from '@kesher/domain/notice/notice';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildNotice } from '@kesher/testing/builders/notice';
import { buildSettings } from '@kesher/testing/builders/settings';
import { buildStockDelay } from '@kesher/testing/builders/stock-delay';
import { createInMemoryActionLog } from '@kesher/testing/in-memory/action-log';
import { createInMemoryAudienceStore } from '@kesher/testing/in-memory/audience-store';
import { createEmailSink, createSmsSink } from '@kesher/testing/in-memory/channel-sink';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryDelayStore } from '@kesher/testing/in-memory/delay-store';
import { createInMemoryHints } from '@kesher/testing/in-memory/hints';
import { createInMemoryLinkStore, createInMemoryLinkTokens } from '@kesher/testing/in-memory/link-store';
import { createInMemoryMessageStore } from '@kesher/testing/in-memory/message-store';
import { createInMemoryNoticeStore } from '@kesher/testing/in-memory/notice-store';
import { createSeededRandom } from '@kesher/testing/in-memory/random';
import { createInMemoryReceiptStore } from '@kesher/testing/in-memory/receipt-store';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { createInMemoryStopStore } from '@kesher/testing/in-memory/stop-store';
import { createInMemorySuppressionList } from '@kesher/testing/in-memory/suppression-list';
import { createInMemoryTaskStore } from '@kesher/testing/in-memory/task-store';
import type { EnginePorts } from '../ports.ts';
import { takeReceipt } from '../receipt/take-receipt.ts';
import { sendMessages } from '../send/send-messages.ts';
import { createTruthReader } from '../send/truth-reader.ts';
import { createWordings } from '../send/wordings.ts';
import { tendChunk } from '../tend/tend-chunk.ts';

/** A Sunday morning in Tel Aviv, in the middle of the working day. */
export const start = '2026-11-22T09:00:00.000Z' as Instant;
export const agent = staffIdSchema.parse('agent-1');
export const notice = buildNotice({ publishedAt: start, decidedAt: start });
export type Told = Partial<Pick<Notice, 'expiresAt' | 'lane'>>;

/** The post office over memory, with one live notice whose audience, these customers, is frozen in one chunk. */
export async function openOffice(customers: readonly Customer[] = [buildCustomer()], told: Told = {}) {
  const clock = createSettableClock(start);
  const delays = createInMemoryDelayStore();
  const ports = { ...inMemoryPorts(customers, { clock, jobs }), truth: delays };
  await delays.create(buildStockDelay());
  await ports.notices.put({ ...notice, ...told });
  await ports.audience.putChunk({
    noticeId: notice.id,
    chunk: 0,
    lane: told.lane ?? notice.lane,
    members: customers.map(({ id }) => ({ customerId: id, toldBefore: false })),
    wakeAt: start,
  });
  return over(ports, { clock, delays, email: ports.email, sms: ports.sms });
}

/** The ports of a post office over memory, which works for these jobs; what the truth is, the caller says. */
export function inMemoryPorts(
  customers: readonly Customer[],
  { clock, jobs }: { clock: ReturnType<typeof createSettableClock>; jobs: Jobs<JobInWords> },
) {
  return {
    messages: createInMemoryMessageStore(undefined, jobs),
    audience: createInMemoryAudienceStore(undefined, jobs),
    notices: createInMemoryNoticeStore(undefined, jobs),
    stops: createInMemoryStopStore(),
    customers: createInMemoryCustomerStore([...customers]),
    suppressions: createInMemorySuppressionList(),
    tasks: createInMemoryTaskStore(),
    links: createInMemoryLinkStore(),
    linkTokens: createInMemoryLinkTokens(),
    receipts: createInMemoryReceiptStore(),
    settings: createInMemorySettingsStore(buildSettings()),
    actions: createInMemoryActionLog(),
    hints: createInMemoryHints(clock.now),
    email: createEmailSink(),
    sms: createSmsSink(),
    jobs,
    clock: clock.now,
    random: createSeededRandom(1),
    publicUrl: 'https://kesher.example.com',
  };
}

type InMemory = { hints: ReturnType<typeof createInMemoryHints>; tasks: ReturnType<typeof createInMemoryTaskStore> };
type World = {
  clock: ReturnType<typeof createSettableClock>;
  delays: ReturnType<typeof createInMemoryDelayStore>;
  email: ReturnType<typeof createEmailSink>;
  sms: ReturnType<typeof createSmsSink>;
};

function over<Ports extends EnginePorts & InMemory>(ports: Ports, world: World) {
  const { clock, delays, email, sms } = world;
  const send = sendMessages({ ...ports, truthReader: createTruthReader(ports), wordings: createWordings(ports) });
  const tend = tendChunk(ports);
  return {
    /** A process that is started over the same ports, as they are now. */
    reopened: () => over(ports, world),
    ports,
    delays,
    email,
    sms,
    clock,
    later: (ms: number) => clock.set(addMs(clock.now(), ms)),
    chunk: () => ports.audience.chunk(notice.id, 0),
    /** One visit to the chunk. */
    visit: () => tend({ noticeId: notice.id, chunk: 0 }),
    /** Hands every hint that waits to a sender. */
    async deliver(): Promise<void> {
      for (let hint = ports.hints.take(); hint; hint = ports.hints.take())
        if (hint.kind === 'messages') await send(hint.keys);
    },
    /** Visits, and hands the hints on, as often as the sweep's minutes in between allow. */
    async run(minutes: number): Promise<void> {
      for (let minute = 0; minute < minutes; minute += 1) {
        const chunk = await ports.audience.chunk(notice.id, 0);
        if (chunk?.wakeAt !== undefined && chunk.wakeAt <= clock.now()) await this.visit();
        await this.deliver();
        this.later(60_000);
      }
    },
    send,
    take: takeReceipt(ports),
    rows: () => ports.messages.ofChunk(notice.id, 0),
    stop: (target: { scope: 'everything' } | { scope: 'channel'; id: 'email' | 'sms' } | { scope: 'announcement' }) =>
      ports.stops.put({
        ...(target.scope === 'announcement' ? { ...target, id: notice.subjectId } : target),
        stoppedBy: agent,
        stoppedAt: clock.now(),
      }),
  };
}

/** So many customers in the order of their ids, each with an email address and a mobile. */
export function people(count: number): Customer[] {
  return Array.from({ length: count }, (_, index) =>
    buildCustomer({
      id: customerIdSchema.parse(`C-${String(index).padStart(3, '0')}`),
      email: `customer-${index}@example.com`,
      phone: `+9725012345${String(index).padStart(2, '0')}`,
    }),
  );
}
