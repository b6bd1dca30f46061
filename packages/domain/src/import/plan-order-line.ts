import type { CustomerId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { OrderLine, Product } from '../order/order-line.ts';
import type { OrderLineDraft } from './read-order-line.ts';

/** The line to store: what the row states over what is stored; a new line is open, of one piece, ordered now. */
export function planOrderLine(
  stored: OrderLine | undefined,
  incoming: { draft: OrderLineDraft; customerId: CustomerId; now: Instant },
): OrderLine {
  const fresh = {
    quantity: 1,
    state: 'open' as const,
    orderedAt: incoming.now,
  };
  return {
    ...fresh,
    ...stored,
    ...incoming.draft,
    customerId: incoming.customerId,
  };
}

/** The product to store: names per language and the supplier stay where the row leaves them out. */
export function planProduct(stored: Product | undefined, incoming: Product): Product {
  if (!stored) return incoming;
  const names = { ...stored.names, ...incoming.names };
  return {
    ...stored,
    ...incoming,
    ...(Object.keys(names).length > 0 && { names }),
  };
}
