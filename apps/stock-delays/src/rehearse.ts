import { channelTexts } from '@kesher/content/render/channel-text';
import { prepareMessage } from '@kesher/content/render/prepare-message';
import type { Settings } from '@kesher/domain/business/settings-store';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import { channelRecords } from '@kesher/domain/channel/channel-record';
import type { Channel } from '@kesher/domain/customer/contact-way';
import type { CustomerId } from '@kesher/domain/ids';
import { noticeIdOf } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import type { Message } from '@kesher/domain/message/message';
import { firstMessage, planMember } from '@kesher/domain/message/plan-message';
import type { Reason } from '@kesher/domain/message/reason';
import { isDecided, type Member } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import type { PartlyRefundedOrder } from '@kesher/domain/order/partly-refunded';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { foreseeTakenBack } from '@kesher/engine/freeze/take-back';
import { countWaiting } from './count-waiting.ts';
import { contentOf, noticeOfDelay } from './notice-of-delay.ts';
import type { StockDelayPorts } from './ports.ts';
import { readAudience } from './read-audience.ts';

/** What would happen if this were announced now: everything counted, nothing sent. */
export type Rehearsal = {
  /** When it was counted, of which revision, and how many waited for the products then: what tells if it is stale. */
  asOf: Instant;
  revision: number;
  waiting: number;
  audience: number;
  languages: Record<string, number>;
  channels: Record<string, number>;
  /** Held back by hours, with the first moment and the reason, and how many. */
  heldUntil: { at: Instant; reason: Reason; customers: number }[];
  /** Not told, by reason. */
  notTold: Partial<Record<Reason, number>>;
  callTasks: number;
  smsParts: number;
  costUsd: number;
  /** Orders of which a part was refunded, to be looked at before anything is announced: how many, and the first of them. */
  partlyRefunded: { orders: number; first: PartlyRefundedOrder[] };
  /** A few of those concerned, to look at; the ledger lists all once it is announced. */
  sample: CustomerId[];
};

/** How many partly refunded orders are named; all are counted. */
const listedOrders = 20;

/** Counts through everyone who would be concerned, a page at a time, by the rules that the post office will follow. */
export function rehearse(
  ports: Pick<
    StockDelayPorts,
    | 'orders'
    | 'customers'
    | 'suppressions'
    | 'settings'
    | 'notices'
    | 'audience'
    | 'messages'
    | 'tasks'
    | 'jobs'
    | 'clock'
  >,
) {
  return async (delay: StockDelay): Promise<Rehearsal> => {
    const settings = await ports.settings.get();
    const now = ports.clock();
    const result: Rehearsal = {
      asOf: now,
      revision: delay.revision,
      waiting: await countWaiting(ports)(delay.products.map(({ id }) => id)),
      audience: 0,
      languages: {},
      channels: {},
      heldUntil: [],
      notTold: {},
      callTasks: 0,
      smsParts: 0,
      costUsd: 0,
      partlyRefunded: { orders: 0, first: [] },
      sample: [],
    };
    const statement = delay.draft?.statement;
    if (!statement) return result;
    const notice = nextNotice(ports, delay, statement, now);
    const { purpose } = ports.jobs.of(notice.content);
    const costOf = countCosts(ports, notice, settings);
    let costMicros = 0;
    for await (const { members, partlyRefunded } of concerned(ports, delay, statement)) {
      addPartlyRefunded(result.partlyRefunded, partlyRefunded);
      const customers = await ports.customers.getEach(members.map(({ customerId }) => customerId));
      const readable = [...customers.values()].filter((customer) => customer !== 'unreadable');
      const addresses = readable.flatMap(({ email, phone }) =>
        [email, phone].filter((address) => address !== undefined),
      );
      const standings = await ports.suppressions.standings(addresses);
      for (const member of members) {
        const known = customers.get(member.customerId);
        const customer = known === 'unreadable' ? undefined : known;
        const plan = planMember(known, {
          purpose,
          consent: settings.announcements.consent,
          standings,
          leftOut: member.leftOut,
        });
        result.audience += 1;
        if (result.sample.length < 5) result.sample.push(member.customerId);
        if (!isDecided(plan)) {
          count(result.notTold, 'unreadable-record');
          count(result.languages, settings.sender.defaultLanguage);
          continue;
        }
        const message = firstMessage({
          chunk: { noticeId: notice.id, chunk: 0, lane: notice.lane },
          member,
          customer,
          plan,
          defaultLanguage: settings.sender.defaultLanguage,
          now,
        });
        count(result.languages, message.language);
        if (message.state === 'skipped') count(result.notTold, message.reason ?? 'no-address');
        else if (message.state === 'unreachable') result.callTasks += 1;
        else {
          count(result.channels, message.route);
          const cost = message.route === 'call' ? noCost : costOf(message.route, message);
          result.smsParts += cost.smsParts;
          costMicros += cost.micros;
          const permitted = nextPermittedTime({
            calendar: settings.calendar,
            lane: notice.lane,
            customer: customer ?? {},
            now,
          });
          if (permitted.kind === 'later') addHeld(result, permitted.at, permitted.reasons[0] ?? 'quiet-hours');
        }
      }
    }
    result.costUsd = costMicros / 1_000_000;
    result.heldUntil.sort((left, right) => (left.at < right.at ? -1 : 1));
    return result;
  };
}

/** Everyone whom the drafted statement concerns, page by page, as freezing would find them. */
async function* concerned(
  ports: Parameters<typeof rehearse>[0],
  delay: StockDelay,
  statement: DelayStatement,
): AsyncGenerator<{ members: Member[]; partlyRefunded: PartlyRefundedOrder[] }> {
  const content = contentOf(delay, statement);
  const said = { subjectId: delay.id, content, before: await ports.notices.versions(delay.id) };
  let after: CustomerId | undefined;
  do {
    const page = await readAudience(ports, said, {
      after,
      resolve: (previous) => foreseeTakenBack(ports, delay.id, previous),
    });
    yield page;
    after = page.upTo;
  } while (after !== undefined);
}

/** The notice that the drafted statement would be, if it went out now. */
function nextNotice(
  ports: Pick<StockDelayPorts, 'jobs'>,
  delay: StockDelay,
  statement: DelayStatement,
  now: Instant,
): Notice {
  const { id, createdBy: publishedBy } = delay;
  const version = delay.version + 1;
  const live = { noticeId: noticeIdOf(id, version), statement, publishedBy, publishedAt: now, published: false };
  return noticeOfDelay(ports, { ...delay, version }, live);
}

const noCost = { micros: 0, smsParts: 0 };

/** What one message costs, counted where a channel cuts its texts on the very text, with a link of the true length. */
function countCosts({ jobs }: Pick<StockDelayPorts, 'jobs'>, notice: Notice, settings: Settings) {
  const job = jobs.of(notice.content);
  const link = `https://${'x'.repeat(20)}/${job.linkPath}/${'x'.repeat(22)}`;
  const prepared = new Map<Language, ReturnType<typeof prepareMessage>>();
  return (channel: Channel, { language, personal }: Pick<Message, 'language' | 'personal'>): typeof noCost => {
    if (!channelRecords[channel].cutsTexts)
      return { micros: channelRecords[channel].priceMicros(settings.announcements, 1), smsParts: 0 };
    const wording =
      prepared.get(language) ??
      prepareMessage({ job, notice, sender: settings.sender, language, timeZone: settings.calendar.timeZone });
    prepared.set(language, wording);
    const { parts } = channelTexts[channel](wording, personal, { link, unsubscribeLink: link });
    return { micros: channelRecords[channel].priceMicros(settings.announcements, parts), smsParts: parts };
  };
}

function count<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function addPartlyRefunded(result: Rehearsal['partlyRefunded'], found: readonly PartlyRefundedOrder[]): void {
  result.orders += found.length;
  result.first.push(...found.slice(0, Math.max(0, listedOrders - result.first.length)));
}

function addHeld(result: Rehearsal, at: Instant, reason: Reason): void {
  const known = result.heldUntil.find((held) => held.at === at && held.reason === reason);
  if (known) known.customers += 1;
  else result.heldUntil.push({ at, reason, customers: 1 });
}
