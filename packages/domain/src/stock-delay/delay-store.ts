import type { ProductId, SubjectId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { StockDelay } from './stock-delay.ts';

/** Delays; each decision is one conditional write. */
export type DelayStore = {
  create(delay: StockDelay): Promise<'created' | 'exists'>;
  get(id: SubjectId): Promise<StockDelay | undefined>;
  /** Writes if the stored revision is `delay.revision - 1`. */
  update(delay: StockDelay): Promise<'stored' | 'stale'>;
  /** Newest first. */
  list(page: {
    limit: number;
    after?: string | undefined;
  }): Promise<{ delays: StockDelay[]; next?: string | undefined }>;
  due(now: Instant, limit: number): Promise<SubjectId[]>;
  /** Takes a product for a delay, so that two delays never speak about it at once; answers who holds it. */
  reserveProduct(
    productId: ProductId,
    holder: { delayId: SubjectId; insteadOf?: SubjectId | undefined },
  ): Promise<SubjectId>;
  holderOf(productId: ProductId): Promise<SubjectId | undefined>;
};
