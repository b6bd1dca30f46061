import { noticeIdOf } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Notice } from '@kesher/domain/notice/notice';
import type { PartlyRefundedOrder } from '@kesher/domain/order/partly-refunded';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { AudienceSource } from '@kesher/engine/freeze/freeze-audience';
import { emptyRehearsal, type Rehearsal, rehearseNotice } from '@kesher/engine/rehearse/rehearse-notice';
import { countWaiting } from './count-waiting.ts';
import { noticeOfDelay } from './notice-of-delay.ts';
import type { StockDelayPorts } from './ports.ts';
import { readAudience } from './read-audience.ts';

/** What would happen if a delay were announced now, with what staff look at beforehand. */
type DelayRehearsal = Rehearsal & {
  /** Of which revision, and how many waited for the products then: what tells if it is stale. */
  revision: number;
  waiting: number;
  /** Orders of which a part was refunded, to be looked at before anything is announced: how many, and the first of them. */
  partlyRefunded: { orders: number; first: PartlyRefundedOrder[] };
};

/** How many partly refunded orders are named; all are counted. */
const listedOrders = 20;

/** Rehearses what is drafted, and notes on the way whose orders were refunded in part. */
export function rehearse(ports: Pick<StockDelayPorts, 'orders'> & Parameters<typeof rehearseNotice>[0]) {
  return async (delay: StockDelay): Promise<DelayRehearsal> => {
    const now = ports.clock();
    const waiting = await countWaiting(ports)(delay.products.map(({ id }) => id));
    const partlyRefunded: DelayRehearsal['partlyRefunded'] = { orders: 0, first: [] };
    const source: AudienceSource = async ({ subjectId, content, before }, page) => {
      const found = await readAudience(ports, { subjectId, content: delayContentOf({ content }), before }, page);
      partlyRefunded.orders += found.partlyRefunded.length;
      partlyRefunded.first.push(
        ...found.partlyRefunded.slice(0, Math.max(0, listedOrders - partlyRefunded.first.length)),
      );
      return found;
    };
    const statement = delay.draft?.statement;
    const counted = statement
      ? await rehearseNotice(ports, source)(nextNotice(ports, delay, statement, now))
      : emptyRehearsal(now);
    return { ...counted, revision: delay.revision, waiting, partlyRefunded };
  };
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
