import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { AnnouncementOutcome } from '@kesher/engine/announce/outcome';

/** What every step on a delay answers: the delay as it is now, or why nothing changed. */
export type DelayOutcome =
  | AnnouncementOutcome<StockDelay>
  | { kind: 'product-unknown'; productId: string }
  | { kind: 'product-taken'; productId: string; delayId: string };
