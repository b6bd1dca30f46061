import type { CustomerId, ProductId } from '@kesher/domain/ids';
import type { StockDelayPorts } from './ports.ts';

/** Nobody needs the number of those beyond this: the rehearsal counts them. */
const most = 10_000;

/**
 * Counts the customers who have any of these products in an open order, each once, a page at a time, and no further than
 * `most` of them: `isAtLeast` where there are more.
 */
export function countWaiting(ports: Pick<StockDelayPorts, 'orders'>) {
  return async (productIds: readonly ProductId[]): Promise<{ customers: number; isAtLeast: boolean }> => {
    let customers = 0;
    let after: CustomerId | undefined;
    do {
      const page = await ports.orders.affected(productIds, { after, limit: 500 });
      customers += page.customers.length;
      after = page.next;
    } while (after !== undefined && customers < most);
    return { customers, isAtLeast: after !== undefined };
  };
}
