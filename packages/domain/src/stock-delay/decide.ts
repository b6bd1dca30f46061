import { announcingOf } from '../announcement/announcing.ts';
import { earliestAnswerBy } from './consent-round.ts';
import type { DelayFacts } from './delay-facts.ts';
import type { DelayStatement } from './delay-notice.ts';
import type { StockDelay } from './stock-delay.ts';

/** The facts that a statement carries, if it does. */
export function factsOf(statement: DelayStatement): DelayFacts | undefined {
  return statement.kind === 'resolved' || statement.kind === 'withdrawn' ? undefined : statement.facts;
}

/** The way of a stock delay, from its draft to its end. */
export const delaySteps = announcingOf<DelayStatement, StockDelay>({
  isFirst: ({ kind }) => kind === 'declared',
  promisesBy: (statement) => factsOf(statement)?.nextUpdateBy,
  ends: ({ kind }) => (kind === 'resolved' || kind === 'withdrawn' ? kind : undefined),
  withoutNews(statement, nextUpdateBy) {
    const facts = factsOf(statement);
    return facts && { kind: 'no-news', facts: { ...facts, nextUpdateBy } };
  },
  alsoPublished({ round }, { kind }, now) {
    const movesTheDate = kind === 'declared' || kind === 'revised';
    return movesTheDate ? { round: round + 1, silenceAt: earliestAnswerBy(now) } : {};
  },
  alsoWakesAt: ({ silenceAt, stage }) => (silenceAt !== undefined && stage === 'open' ? [silenceAt] : []),
});
