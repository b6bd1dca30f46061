import { lineDate, wordOn } from '../import/plan-order-line.ts';
import type { Instant } from '../instant.ts';
import { standingSince } from '../still-to-come.ts';
import type { OrderLine } from './order-line.ts';

/** What the newest word about a line of an order does to what is stored of that order for somebody or something else. */
export type MovedLines = {
  /** Lines of other customers that end: the order is theirs no more. */
  moved: OrderLine[];
  /** Lines of another product that end: its stock code was corrected. */
  corrected: OrderLine[];
  /** The customer's own open lines of other products, of which this word does not speak: a corrected code leaves one behind. */
  left: OrderLine[];
  /** Open lines of the same number that others hold, and that nothing shows to have moved: two shops may count alike. */
  ofOthers: OrderLine[];
  /** Since when somebody newer holds the line, or the whole order: the one that was stated ends instead. */
  outdatedSince: Instant | undefined;
};

/** A line as it was just stated, and when that was heard. */
export type StatedNow = { stated: OrderLine; now: Instant };

/**
 * A line of one system has one customer and one product: the newest word says which, and every other open line under its
 * id ends. One line that goes to another customer takes the order along: whatever else of it older words gave to the same
 * person ends, too. Where one file says both, both stay: nothing tells which is meant. `others` are lines of that number.
 */
export function planMovedLines({ stated, now }: StatedNow, others: readonly OrderLine[]): MovedLines {
  const dateOf = (line: OrderLine) => standingSince(lineDate(line), { at: lineDate(stated), now });
  /** Two words of one instant by different sources: the one that comes last. */
  const isNewerThan = (other: OrderLine) => {
    const [at, standing] = [lineDate(stated), dateOf(other)];
    return at > standing || (at === standing && stated.stated?.from !== other.stated?.from);
  };
  const sameSystem = others.filter((other) => sourceOf(other) === sourceOf(stated) && !isSameLine(stated, other));
  const open = sameSystem.filter(({ state }) => state === 'open');
  const rivals = open.filter(({ id }) => id === stated.id);
  const ended = rivals.filter(isNewerThan);
  const isOwn = ({ customerId }: OrderLine) => customerId === stated.customerId;
  const own = sameSystem.filter(isOwn);
  const movedFrom = new Set(ended.map(({ customerId }) => customerId));
  const moved = open.filter((other) => !isOwn(other) && movedFrom.has(other.customerId) && isNewerThan(other));
  const isTakenAway = (other: OrderLine) =>
    !isOwn(other) &&
    dateOf(other) > lineDate(stated) &&
    own.some((line) => line.id === other.id && dateOf(line) < dateOf(other));
  return {
    moved,
    corrected: ended.filter(isOwn),
    left: open.filter(
      (other) => isOwn(other) && other.id !== stated.id && !isSameProduct(stated, other) && isNewerThan(other),
    ),
    ofOthers: open.filter((other) => !isOwn(other) && !moved.includes(other)),
    outdatedSince: [...rivals.filter((other) => dateOf(other) > lineDate(stated)), ...open.filter(isTakenAway)]
      .map(dateOf)
      .toSorted()
      .at(-1),
  };
}

/** The line as it ends because a word of that moment gives it to somebody or something else. */
export function movedAway(line: OrderLine, movedAt: Instant): OrderLine {
  return { ...line, state: 'cancelled', stated: { ...wordOn(line), movedAt } };
}

function isSameProduct(left: OrderLine, right: OrderLine): boolean {
  return left.productId === right.productId;
}

function isSameLine(left: OrderLine, right: OrderLine): boolean {
  return left.id === right.id && left.customerId === right.customerId && isSameProduct(left, right);
}

/** The system that a line's id belongs to; empty for the business's own. */
function sourceOf({ id }: OrderLine): string {
  return /^([a-z0-9-]{1,16}):/.exec(id)?.[1] ?? '';
}
