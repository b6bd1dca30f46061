import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { DelayOutcome } from './outcome.ts';
import type { StockDelayPorts } from './ports.ts';

/**
 * Takes every product of a delay that is about to be told for the first time: each product speaks through one delay. A
 * holder that is closed, or is only being drafted, gives way. Call it when the delay's own announcement is stored, so that
 * of two that are announced at once each sees the other. Answers who holds a product otherwise.
 */
export function takeProducts(ports: Pick<StockDelayPorts, 'delays'>) {
  return async (delay: StockDelay): Promise<Extract<DelayOutcome, { kind: 'product-taken' }> | undefined> => {
    for (const { id: productId } of delay.products) {
      let holder = await ports.delays.reserveProduct(productId, { delayId: delay.id });
      if (holder !== delay.id && !isBusy(await ports.delays.get(holder))) {
        holder = await ports.delays.reserveProduct(productId, { delayId: delay.id, insteadOf: holder });
      }
      if (holder !== delay.id) return { kind: 'product-taken', productId, delayId: holder };
    }
    return undefined;
  };
}

/** Customers are being told about it, or will be: in a countdown, or once a second person has approved. */
function isBusy(holder: StockDelay | undefined): boolean {
  if (holder === undefined) return false;
  return holder.stage === 'open' || (holder.draft !== undefined && holder.draft.stage !== 'editing');
}
