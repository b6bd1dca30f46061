import { type Outcome, outcomes as order } from '@kesher/domain/notice/ledger';

/** The outcomes in the order of the design; told and waiting always, the others where somebody is. */
export function ledgerParts(outcomes: Record<Outcome, number>): { outcome: Outcome; customers: number }[] {
  return order
    .map((outcome) => ({ outcome, customers: outcomes[outcome] }))
    .filter(({ outcome, customers }) => customers > 0 || outcome === 'told' || outcome === 'waiting');
}
