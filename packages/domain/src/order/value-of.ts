import * as z from 'zod';
import { instantSchema } from '../instant-schema.ts';
import { chosenSchema } from './line-end.ts';
import { type OrderLine, orderLineSchema } from './order-line.ts';

/** What a customer has bought, and what it cost as far as prices are known. */
export const customerValueSchema = z.object({
  orders: z.int(),
  items: z.int(),
  openOrders: z.int(),
  cancelledOrders: z.int(),
  /** What was ordered and not cancelled, per currency: they are never added up. Of lines whose price is known. */
  spent: z.array(z.object({ amountMinor: z.int(), currency: z.string() })),
  /** How many lines have no price, so that a sum is never taken for the whole. */
  unpricedLines: z.int(),
  firstOrderedAt: instantSchema.optional(),
  lastOrderedAt: instantSchema.optional(),
});
export type CustomerValue = z.infer<typeof customerValueSchema>;

/** Counts orders and items; an order of which anything is open is open, one of which all was cancelled does not count. */
export function valueOf(lines: readonly OrderLine[]): CustomerValue {
  const kept = lines.filter(({ state }) => state !== 'cancelled');
  const numbers = (of: readonly OrderLine[]) => new Set(of.map(({ orderNumber }) => orderNumber));
  const keptNumbers = numbers(kept);
  const ordered = kept.map(({ orderedAt }) => orderedAt).toSorted();
  return {
    orders: keptNumbers.size,
    items: kept.reduce((total, { quantity }) => total + quantity, 0),
    openOrders: numbers(kept.filter(({ state }) => state === 'open')).size,
    spent: spentOn(kept),
    unpricedLines: kept.filter(({ unitPrice }) => unitPrice === undefined).length,
    cancelledOrders: [...numbers(lines)].filter((number) => !keptNumbers.has(number)).length,
    firstOrderedAt: ordered[0],
    lastOrderedAt: ordered.at(-1),
  };
}

function spentOn(lines: readonly OrderLine[]): CustomerValue['spent'] {
  const sums = new Map<string, number>();
  for (const { unitPrice, quantity } of lines) {
    if (!unitPrice) continue;
    const { currency, amountMinor } = unitPrice;
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor * quantity);
  }
  return [...sums]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([currency, amountMinor]) => ({ amountMinor, currency }));
}

/** A line with the product's name as the shop writes it. */
export const purchaseSchema = orderLineSchema.extend({
  productName: z.string().optional(),
  /** The customer's choice that ended their wait for it: whatever the line says, they wait no more. */
  chose: chosenSchema.optional(),
});

/** The latest lines first. */
export function latestLines<Line extends OrderLine>(lines: readonly Line[], limit: number): Line[] {
  return lines
    .toSorted(({ orderedAt: left }, { orderedAt: right }) => (left < right ? 1 : left > right ? -1 : 0))
    .slice(0, limit);
}
