/** A promise of Kesher that did not hold in a run. */
export type Violation = { rule: Rule; says: string; about?: string | undefined; atMs: number };

/** What must hold, each by a short name that tables and stories use. */
export const rules = [
  'erased',
  'once',
  'live claim',
  'consent',
  'address',
  'hours',
  'truth',
  'stop',
  'stop alert',
  'allowed step',
  'lease outlives the sender',
  'patience with the unknown',
  'own result only',
  'call task',
  'calls',
  'future wake-up',
  'ledger',
  'kept counts',
  'each customer once',
  'nothing silent',
  'everybody ends',
  'correction',
  'promise',
  'receipt applied',
  'choice',
  'set aside',
  'do not contact',
  'progress',
  'asked once',
  'every step',
  'one caller',
  'calling ends',
  'call hours',
  'heard',
  'flag',
  'alert',
  'silence',
  'taken back',
  'tasks as they stand',
  'check-in ends',
  'bound',
  'crisis first',
] as const;
export type Rule = (typeof rules)[number];

export type Report = {
  violated(rule: Rule, says: string, about?: string): void;
  violations(): readonly Violation[];
};

export function createReport(nowMs: () => number): Report {
  const violations: Violation[] = [];
  return {
    violated(rule, says, about) {
      // The first break of a rule is the one to look at; what follows from it only repeats it.
      if (violations.some((known) => known.rule === rule && known.about === about)) return;
      violations.push({ rule, says, about, atMs: nowMs() });
    },
    violations: () => violations,
  };
}
