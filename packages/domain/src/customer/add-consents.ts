import { type Consent, decisionsInForce } from './consent.ts';

const mostConsents = 50;

/**
 * The consents with new decisions behind them. When there are too many, the oldest go that are not in force any more: what
 * holds now is never forgotten.
 */
export function addConsents(consents: readonly Consent[], added: readonly Consent[]): Consent[] {
  const all = [...consents, ...added];
  let surplus = all.length - mostConsents;
  if (surplus <= 0) return all;
  const inForce = new Set(decisionsInForce(all).map(({ consent }) => consent));
  return all.filter((consent) => {
    if (surplus <= 0 || inForce.has(consent)) return true;
    surplus -= 1;
    return false;
  });
}
