import type { Ledger } from '../server/api-types.ts';

/** Whether customers of this notice still wait to be told. */
export function isUnderWay(ledger: Ledger): boolean {
  return !ledger.frozen || ledger.outcomes.waiting > 0 || ledger.uncounted > 0;
}
