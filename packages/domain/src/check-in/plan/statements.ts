import type { Instant } from '../../instant.ts';

/** What somebody else's system says of one thing, with the moment at which it says so, where it does. */
type Stated = { readonly statedAt?: Instant | undefined };

/**
 * What is kept of all that was said of one thing: the newest that has a date, and the furthest that has none. Two are
 * enough for the same end in any order, and a cancellation without a date is not lost behind an older dated word.
 */
export type Kept<Statement extends Stated> = readonly Statement[];

/** How far along a statement is: of two that can't be told apart by their date, the further one stands. */
type Rank<Statement> = (statement: Statement) => number;

/** What is kept once this was said too. Repeated or in another order it makes no difference. */
export function keep<Statement extends Stated>(
  kept: Kept<Statement>,
  said: Statement,
  rankOf: Rank<Statement>,
): Kept<Statement> {
  const isDated = ({ statedAt }: Statement) => statedAt !== undefined;
  const before = kept.find((other) => isDated(other) === isDated(said));
  const others = kept.filter((other) => other !== before);
  const stands = later(before, said, rankOf);
  return isDated(said) ? [stands, ...others] : [...others, stands];
}

/** What stands: the dated one, where the other is not further. Throws where nothing was said. */
export function standing<Statement extends Stated>(kept: Kept<Statement>, rankOf: Rank<Statement>): Statement {
  return kept.reduce((stands, other) => (rankOf(other) > rankOf(stands) ? other : stands));
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
