import { type ProductId, type StaffId, subjectIdSchema } from '@kesher/domain/ids';
import type { DelayFacts } from '@kesher/domain/stock-delay/delay-facts';
import type { NamedProduct } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { DelayOutcome } from './outcome.ts';
import type { StockDelayPorts } from './ports.ts';
import { findingsFor } from './prepare-statement.ts';

type Declare = { productIds: readonly ProductId[]; facts: DelayFacts; by: StaffId; requestId?: string | undefined };

/**
 * Prepares a new delay as a draft; nobody is told yet. The same request id makes the same delay, so a repeated request
 * answers the delay that stands. A product that already has an open delay is refused: revise that one instead.
 */
export function declareStockDelay(ports: StockDelayPorts) {
  return async ({ productIds, facts, by, requestId }: Declare): Promise<DelayOutcome> => {
    const id = subjectIdSchema.parse(
      requestId === undefined ? `delay-${ports.random(9).replaceAll(/[^A-Za-z0-9]/g, 'x')}` : `delay-${requestId}`,
    );
    const products: NamedProduct[] = [];
    let supplierId: StockDelay['supplierId'];
    for (const productId of new Set(productIds)) {
      const product = await ports.orders.product(productId);
      if (!product) return { kind: 'product-unknown', productId };
      const holder = await ports.delays.holderOf(productId);
      const holding = holder && (await ports.delays.get(holder));
      // The same request again, after it has gone live, is answered as before.
      if (holding?.id === id) return { kind: 'done', of: holding, findings: [] };
      if (holding?.stage === 'open') return { kind: 'product-taken', productId, delayId: holding.id };
      products.push({ id: product.id, name: product.name, ...(product.names && { names: product.names }) });
      supplierId ??= product.supplierId;
    }
    const now = ports.clock();
    const delay: StockDelay = {
      id,
      products,
      ...(supplierId && { supplierId }),
      stage: 'draft',
      version: 0,
      round: 0,
      draft: { statement: { kind: 'declared', facts }, stage: 'editing', changedBy: by, changedAt: now },
      promises: [],
      createdBy: by,
      createdAt: now,
      revision: 1,
    };
    const settings = await ports.settings.get();
    const findings = findingsFor(delay, { kind: 'declared', facts }, { now, settings });
    if ((await ports.delays.create(delay)) === 'created') return { kind: 'done', of: delay, findings };
    const standing = await ports.delays.get(delay.id);
    return standing ? { kind: 'done', of: standing, findings } : { kind: 'not-found' };
  };
}
