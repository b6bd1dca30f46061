import { lineIdOf, type OrderLineDraft, productOf } from '@kesher/domain/import/read-order-line';
import type { Product } from '@kesher/domain/order/order-line';
import type { IncomingOrder } from './incoming-change.ts';

/** A line as an event tells it, with its product, which is created only if it is not known yet. */
export type ToldLine = { draft: OrderLineDraft; product: Product };

/** The lines of an order under ids of ours; one without any product is left out, since nobody can be late with it. */
export function lineDraftsOf(order: IncomingOrder, fingerprint: (text: string) => string): ToldLine[] {
  const seen = new Map<string, number>();
  const source = order.source === 'api' ? undefined : order.source;
  return order.lines.flatMap((line) => {
    const { productId: id, supplierId, productName, id: lineId, ...facts } = line;
    const product = productOf({ id, name: productName?.slice(0, 200), supplierId }, fingerprint);
    if (!product) return [];
    const occurrence = (seen.get(product.id) ?? 0) + 1;
    seen.set(product.id, occurrence);
    const { orderNumber, orderedAt } = order;
    const draft: OrderLineDraft = {
      id: lineIdOf({ source, orderNumber, productId: product.id, lineId, occurrence, fingerprint }),
      productId: product.id,
      orderNumber,
      quantity: facts.quantity,
      state: facts.state,
      ...(orderedAt && { orderedAt }),
      ...(facts.promisedOn && { promisedOn: facts.promisedOn }),
      ...(facts.unitPrice && { unitPrice: facts.unitPrice }),
      ...(facts.partlyRefunded && { partlyRefunded: true }),
    };
    return [{ draft, product }];
  });
}
