import type { Refusal } from '@kesher/domain/announcement/decision';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { Finding } from '@kesher/domain/wording/finding';

/** What every step on a delay answers: the delay as it is now, or why nothing changed. */
export type DelayOutcome =
  | { kind: 'done'; delay: StockDelay; findings: Finding[] }
  | { kind: 'not-found' }
  /** Somebody else changed it meanwhile: look again before deciding. */
  | { kind: 'stale'; delay: StockDelay }
  | { kind: 'refused'; refusal: Refusal }
  /** What is said cannot be published as it stands. */
  | { kind: 'unfit'; findings: Finding[] }
  | { kind: 'product-unknown'; productId: string }
  | { kind: 'product-taken'; productId: string; delayId: string };
