import { partlyRefundedOrderSchema } from '@kesher/domain/order/partly-refunded';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import type { LiveVersion, StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { AudienceSource } from '@kesher/engine/freeze/freeze-audience';
import type { JobRehearsal } from '@kesher/engine/rehearse/keep-rehearsal';
import { nextNotice } from '@kesher/engine/rehearse/next-notice';
import { rehearseNotice } from '@kesher/engine/rehearse/rehearse-notice';
import * as z from 'zod';
import { countWaiting } from './count-waiting.ts';
import { noticeOfDelay } from './notice-of-delay.ts';
import type { StockDelayPorts } from './ports.ts';
import { readAudience } from './read-audience.ts';

/** What is noted of a delay while it is rehearsed. */
export const ownRehearsalSchema = z.object({
  /** How many waited for the products when it began: what tells if it is stale. */
  waiting: z.int(),
  /** Orders of which a part was refunded, to be looked at before anything is announced: how many, and the first of them. */
  partlyRefunded: z.object({ orders: z.int(), first: z.array(partlyRefundedOrderSchema) }),
});
export type OwnRehearsal = z.infer<typeof ownRehearsalSchema>;

/** A rehearsal of a delay, as far as it has come. */
type DelayRehearsal = JobRehearsal<OwnRehearsal>;

/** How many partly refunded orders are named; all are counted. */
const listedOrders = 20;

/** What is noted of a delay before anybody is counted. */
export async function notedBefore(
  ports: Pick<StockDelayPorts, 'orders'>,
  { products }: Pick<StockDelay, 'products'>,
): Promise<OwnRehearsal> {
  const { customers: waiting } = await countWaiting(ports)(products.map(({ id }) => id));
  return { waiting, partlyRefunded: { orders: 0, first: [] } };
}

/** Goes on rehearsing what is drafted, as long as it may, and notes on the way whose orders were refunded in part. */
export function rehearse(ports: Pick<StockDelayPorts, 'orders'> & Parameters<typeof rehearseNotice>[0]) {
  return async (
    delay: StockDelay,
    from: DelayRehearsal,
    mayGoOn?: Parameters<ReturnType<typeof rehearseNotice>>[2],
  ): Promise<DelayRehearsal> => {
    const notice = nextNotice(
      ports,
      { noticeOf: (of: StockDelay, live: LiveVersion) => noticeOfDelay(ports, of, live) },
      delay,
    );
    if (!notice) return { ...from, isWhole: true };
    const own = structuredClone(from.own);
    const { partlyRefunded } = own;
    const source: AudienceSource = async ({ subjectId, content, before }, page) => {
      const found = await readAudience(ports, { subjectId, content: delayContentOf({ content }), before }, page);
      partlyRefunded.orders += found.partlyRefunded.length;
      partlyRefunded.first.push(
        ...found.partlyRefunded.slice(0, Math.max(0, listedOrders - partlyRefunded.first.length)),
      );
      return found;
    };
    return { ...(await rehearseNotice(ports, source)(notice, from, mayGoOn)), own };
  };
}
