import type { ProductId } from '@kesher/domain/ids';
import type { IsoDate } from '@kesher/domain/instant';
import { type ExpectedWindow, expectedWindow } from '@kesher/domain/window/expected-window';
import type { StockDelayPorts } from './ports.ts';

/** The window is replayed from this many of the supplier's latest deliveries, and of everybody's, at most. */
const ownDeliveries = 2_000;
const pooledDeliveries = 5_000;
/** And from the orders that are still open, of all suppliers. */
const openDeliveries = 5_000;

/** When a product's supplier will deliver, by its own record. Undefined for an unknown product. */
export function expectWindowOf(ports: Pick<StockDelayPorts, 'orders' | 'deliveries' | 'clock'>) {
  return async (
    productId: ProductId,
    ask: { promisedOn: IsoDate; orderedOn?: IsoDate | undefined; level: number },
  ): Promise<ExpectedWindow | undefined> => {
    const product = await ports.orders.product(productId);
    if (!product) return undefined;
    const { supplierId } = product;
    if (supplierId === undefined) return { kind: 'no-history', because: 'no-deliveries', like: [] };
    const own = await ports.deliveries.ofSupplier(supplierId, ownDeliveries);
    const others = (await ports.deliveries.recent(pooledDeliveries)).filter(
      (delivery) => delivery.supplierId !== supplierId,
    );
    const open = await ports.deliveries.open(openDeliveries);
    const today = ports.clock().slice(0, 10) as IsoDate;
    const { orderedOn, ...asked } = ask;
    return expectedWindow({
      history: [...own, ...others, ...open],
      supplierId,
      today,
      ...asked,
      ...(orderedOn && { orderedOn }),
    });
  };
}
