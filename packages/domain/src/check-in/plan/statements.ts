import type { Instant } from '../../instant.ts';

/** What somebody else's system says of one thing, with the moment at which it says so, where it does. */
type Stated = { readonly statedAt?: Instant | undefined };

/**
 * What is kept of all that was said of one thing: the newest that has a date, and the furthest that has none. Two are
 * enough for the same end in any order, and a cancellation without a date is not lost behind an older dated word.
 */
export type Kept<Statement extends Stated> = {
  readonly dated?: Statement | undefined;
  readonly undated?: Statement | undefined;
};

/** How far along a statement is: of two that can't be told apart by their date, the further one stands. */
type Rank<Statement> = (statement: Statement) => number;

/** What is kept once this was said too. Repeated or in another order it makes no difference. */
export function keep<Statement extends Stated>(
  kept: Kept<Statement>,
  said: Statement,
  rankOf: Rank<Statement>,
): Kept<Statement> {
  return said.statedAt === undefined
    ? { ...kept, undated: later(kept.undated, said, rankOf) }
    : { ...kept, dated: later(kept.dated, said, rankOf) };
}

/** What stands. */
export function standing<Statement extends Stated>(
  { dated, undated }: Kept<Statement>,
  rankOf: Rank<Statement>,
): Statement | undefined {
  if (dated === undefined || undated === undefined) return dated ?? undated;
  return rankOf(undated) > rankOf(dated) ? undated : dated;
}

function later<Statement extends Stated>(
  before: Statement | undefined,
  said: Statement,
  rankOf: Rank<Statement>,
): Statement {
  if (before === undefined) return said;
  // The text is the last word between equals, so that no order of arrival is.
  const keyOf = (statement: Statement) =>
    [statement.statedAt ?? '', rankOf(statement), JSON.stringify(statement)].join(' ');
  return keyOf(said) > keyOf(before) ? said : before;
}
