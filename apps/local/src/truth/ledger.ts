import type { Ledger, Outcome } from '@kesher/domain/notice/ledger';

export type LedgerAnswer = Ledger & { frozen: boolean; frozenMembers: number; erased: number };

/** Hands the ledger on if it adds up, and throws if not. */
export function addsUp(answer: unknown): LedgerAnswer {
  const ledger = answer as LedgerAnswer;
  const sum = Object.values(ledger.outcomes).reduce((left, right) => left + right, 0);
  if (sum !== ledger.audience)
    throw new Error(`The ledger is off by ${ledger.audience - sum}: ${JSON.stringify(ledger)}`);
  if (ledger.frozen && ledger.audience + ledger.erased !== ledger.frozenMembers) {
    throw new Error(
      `${ledger.frozenMembers} were frozen, ${ledger.audience} are counted, ${ledger.erased} were erased`,
    );
  }
  return ledger;
}

/** All outcomes, with those that are not named at 0. */
export function outcomesOf(named: Partial<Record<Outcome, number>>): Record<Outcome, number> {
  return { told: 0, waiting: 0, unknown: 0, notTold: 0, unreachable: 0, ...named };
}
