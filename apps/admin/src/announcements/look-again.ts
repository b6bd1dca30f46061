import type { Ledger } from '../server/api-types.ts';
import { isUnderWay } from './is-under-way.ts';

const restMs = 60_000;
const everyMs = [
  { upTo: 1_000, ms: 2_000 },
  { upTo: 5_000, ms: 5_000 },
  { upTo: 100_000, ms: 10_000 },
  { upTo: 1_000_000, ms: 30_000 },
];

/**
 * When to look at a ledger again: closely while customers wait, rarely afterwards. A look costs more the larger the
 * audience is, and a large one moves by a smaller part of itself in a second.
 */
export function lookAgainAfterMs(ledger: Ledger | undefined): number {
  if (!ledger) return 2_000;
  if (!isUnderWay(ledger)) return restMs;
  return everyMs.find(({ upTo }) => ledger.frozenMembers <= upTo)?.ms ?? restMs;
}
