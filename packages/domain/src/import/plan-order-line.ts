import type { Statement } from '../customer/statement.ts';
import type { CustomerId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { OrderLine, Product } from '../order/order-line.ts';
import { isSameValue } from '../same-value.ts';
import { standingSince } from '../still-to-come.ts';
import type { OrderLineDraft } from './read-order-line.ts';

/** What a file or an event says about one line of an order, and when it says so. */
export type StatedLine = { draft: OrderLineDraft; customerId: CustomerId; statement: Statement; now: Instant };

/** `kept` where something was stated otherwise and what is stored stands. */
export type OrderLinePlan = { line: OrderLine; kept: boolean };

/** How far along a line is: what ended does not begin again, and who has it back has it no more. */
const rank = { open: 0, fulfilled: 1, cancelled: 2 } as const;

/**
 * The line to store: the newest word stands, whenever it arrives, and fills in what it leaves out from the others; a new
 * line is open, of one piece, ordered now. Of two words of the same instant the one that is further along stands: a shop
 * stamps whole seconds, and a cancelled order never opens again within one.
 */
export function planOrderLine(
  stored: OrderLine | undefined,
  { draft, customerId, statement, now }: StatedLine,
): OrderLinePlan {
  const at = saidAt(statement);
  const fresh = { quantity: 1, state: 'open' as const, orderedAt: now };
  if (!stored) return { line: { ...fresh, ...draft, customerId, stated: statedBy(draft, statement) }, kept: false };
  const { state: stateStated, ...facts } = draft;
  const stateAt = stateDate(stored, { at, now });
  // Nobody said that it ended: it had gone elsewhere, and whoever names it again has it back.
  const movedAt = stored.stated?.movedAt;
  const isBack = movedAt !== undefined && at >= standingSince(movedAt, { at, now });
  const standing = isBack ? 'open' : stored.state;
  const state =
    stateStated === undefined || stateStands(standing, stateAt, { state: stateStated, at }) ? standing : stateStated;
  const isOlder = at < standingSince(lineDate(stored), { at, now });
  const stated = {
    ...(isOlder ? sourceOf(stored) : { at, from: statement.from }),
    stateAt: stateStated === undefined ? stateAt : latest(stateAt, at),
    ...(movedAt !== undefined && !isBack && { movedAt }),
  };
  const merged = isOlder ? { ...facts, ...stored } : { ...stored, ...facts };
  const line: OrderLine = { ...merged, customerId, state, stated };
  return { line, kept: !isSameValue({ ...line, ...draft }, line) };
}

/** When the newest word on a line was said; a line without one counts from the day on which it was ordered. */
export function lineDate({ stated, orderedAt }: Pick<OrderLine, 'stated' | 'orderedAt'>): Instant {
  return stated?.at ?? orderedAt;
}

/** When a source said what it says of an order: its latest change, as opposed to the day on which it was placed. */
export function saidAt({ at, saidAt: said }: Statement): Instant {
  return said ?? at;
}

function stateDate({ stated, orderedAt }: OrderLine, word: { at: Instant; now: Instant }): Instant | undefined {
  const since = stated ? stated.stateAt : orderedAt;
  return since && standingSince(since, word);
}

function stateStands(
  standing: OrderLine['state'],
  since: Instant | undefined,
  incoming: { state: OrderLine['state']; at: Instant },
): boolean {
  if (since === undefined || incoming.at > since) return false;
  return incoming.at < since || rank[incoming.state] <= rank[standing];
}

function sourceOf(line: OrderLine): { at: Instant; from: string } {
  const { at, from } = wordOn(line);
  return { at, from };
}

/** The newest word on a line. One from before statements were kept was said, its state too, when it was ordered. */
export function wordOn({ stated, orderedAt }: OrderLine): NonNullable<OrderLine['stated']> {
  return stated ?? { at: orderedAt, from: 'before-statements', stateAt: orderedAt };
}

function statedBy({ state }: OrderLineDraft, statement: Statement): NonNullable<OrderLine['stated']> {
  const at = saidAt(statement);
  return { at, from: statement.from, stateAt: state && at };
}

function latest(known: Instant | undefined, at: Instant): Instant {
  return known !== undefined && known > at ? known : at;
}

/** The product to store: names per language and the supplier stay where the row leaves them out. */
export function planProduct(stored: Product | undefined, incoming: Product): Product {
  if (!stored) return incoming;
  const names = { ...stored.names, ...incoming.names };
  return {
    ...stored,
    ...incoming,
    ...(Object.keys(names).length > 0 && { names }),
  };
}
