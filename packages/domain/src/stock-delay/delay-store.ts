import type { AnnouncementStore } from '../announcement/announcements.ts';
import type { ProductId, SubjectId } from '../ids.ts';
import type { StockDelay } from './stock-delay.ts';

/** Delays; each decision is one conditional write. */
export type DelayStore = AnnouncementStore<StockDelay> & {
  /** Newest first. */
  list(page: {
    limit: number;
    after?: string | undefined;
  }): Promise<{ delays: StockDelay[]; next?: string | undefined }>;
  /** Takes a product for a delay, so that two delays never speak about it at once; answers who holds it. */
  reserveProduct(
    productId: ProductId,
    holder: { delayId: SubjectId; insteadOf?: SubjectId | undefined },
  ): Promise<SubjectId>;
  holderOf(productId: ProductId): Promise<SubjectId | undefined>;
};
