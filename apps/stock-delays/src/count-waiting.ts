import type { CustomerId, ProductId } from '@kesher/domain/ids';
import type { StockDelayPorts } from './ports.ts';

/** Counts the customers who have any of these products in an open order, each once, a page at a time. */
export function countWaiting(ports: Pick<StockDelayPorts, 'orders'>) {
  return async (productIds: readonly ProductId[]): Promise<number> => {
    let count = 0;
    let after: CustomerId | undefined;
    do {
      const page = await ports.orders.affected(productIds, { after, limit: 500 });
      count += page.customers.length;
      after = page.next;
    } while (after !== undefined);
    return count;
  };
}
