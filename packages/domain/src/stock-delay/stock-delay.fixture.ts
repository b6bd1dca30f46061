import { type DelayFacts, delayFactsSchema } from './delay-facts.ts';
import type { DelayStatement } from './delay-notice.ts';
import { type StockDelay, stockDelaySchema } from './stock-delay.ts';

export const inThreeLanguages = (text: string) => ({ en: text, he: text, ar: text });

/** Facts with a definite window and a next update, in plain strings. */
export function someFacts(nextUpdateBy: string, window?: unknown): DelayFacts {
  return delayFactsSchema.parse({
    cause: { kind: 'supplier' },
    window: window ?? { kind: 'dates', from: '2026-12-06', to: '2026-12-13', basis: { kind: 'supplier-said' } },
    options: [{ kind: 'wait' }, { kind: 'refund', withinDays: 7 }],
    nextUpdateBy,
  });
}

export function aStatement(kind: DelayStatement['kind'], nextUpdateBy = '2026-11-25T10:00:00.000Z'): DelayStatement {
  switch (kind) {
    case 'declared':
    case 'revised':
    case 'no-news':
      return { kind, facts: someFacts(nextUpdateBy) };
    case 'resolved':
      return { kind };
    case 'withdrawn':
      return { kind, because: inThreeLanguages('It came after all.') };
  }
}

/** A delay that is drafted and that nobody was told about. */
export function aDraftedDelay(id = 'delay-1'): StockDelay {
  return stockDelaySchema.parse({
    id,
    products: [{ id: 'p-1', name: 'Table' }],
    stage: 'draft',
    version: 0,
    round: 0,
    draft: {
      statement: aStatement('declared'),
      stage: 'editing',
      changedBy: 'ann',
      changedAt: '2026-11-22T08:00:00.000Z',
    },
    promises: [],
    createdBy: 'ann',
    createdAt: '2026-11-22T08:00:00.000Z',
    revision: 1,
  });
}
