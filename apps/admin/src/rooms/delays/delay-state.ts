import type { StockDelay } from '../../server/api-types.ts';

type State = 'draft' | 'approval' | 'countdown' | 'open' | 'resolved' | 'withdrawn' | 'discarded';

/** Where a delay stands: what is about to happen to it comes before what it is. */
export function stateOf({ stage, draft }: StockDelay): State {
  if (draft?.stage === 'awaiting-approval') return 'approval';
  if (draft?.stage === 'countdown') return 'countdown';
  return stage;
}

export function isClosed({ stage }: StockDelay): boolean {
  return stage === 'resolved' || stage === 'withdrawn' || stage === 'discarded';
}

/** The update that customers were promised and that is still owed. */
export function openPromiseOf({ promises }: StockDelay): StockDelay['promises'][number] | undefined {
  return promises.findLast(({ state }) => state === 'open');
}
