import type { CustomerId, ProductId } from '../ids.ts';
import type { OrderLine } from './order-line.ts';
import type { AffectedCustomer } from './order-store.ts';

/** Reads one product's open lines, sorted by customer, from after a customer. */
type ReadLines = (productId: ProductId, after: CustomerId | undefined, limit: number) => Promise<OrderLine[]>;

/**
 * One page of affected customers over several products, each customer once with all their lines. A page that was cut
 * by the limit may hold only part of its last customer's lines, so it counts up to the customer before.
 */
export async function mergeAffected(
  productIds: readonly ProductId[],
  page: { after?: CustomerId | undefined; limit: number },
  read: ReadLines,
): Promise<{ customers: AffectedCustomer[]; next?: CustomerId | undefined }> {
  const streams = await Promise.all(productIds.map((productId) => readWholeCustomers(productId, page, read)));
  // Beyond the earliest end of a cut stream, another product's customers may still be missing.
  const limits = streams.flatMap((stream) => stream.completeUpTo ?? []);
  const bound = limits.length === 0 ? undefined : limits.reduce((least, id) => (id < least ? id : least));
  const byCustomer = new Map<CustomerId, OrderLine[]>();
  for (const line of streams.flatMap((stream) => stream.lines)) {
    if (bound !== undefined && line.customerId > bound) continue;
    const lines = byCustomer.get(line.customerId);
    if (lines) lines.push(line);
    else byCustomer.set(line.customerId, [line]);
  }
  const all = [...byCustomer]
    .map(([customerId, lines]) => ({ customerId, lines }))
    .toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1));
  const customers = all.slice(0, Math.max(1, page.limit));
  const more = all.length > customers.length || bound !== undefined;
  return more ? { customers, next: customers.at(-1)?.customerId } : { customers };
}

async function readWholeCustomers(
  productId: ProductId,
  page: { after?: CustomerId | undefined; limit: number },
  read: ReadLines,
): Promise<{ lines: OrderLine[]; completeUpTo?: CustomerId }> {
  for (let limit = Math.max(page.limit, 2); ; limit *= 4) {
    const lines = await read(productId, page.after, limit);
    const last = lines.at(-1);
    if (lines.length < limit || last === undefined) return { lines };
    const whole = lines.filter((line) => line.customerId !== last.customerId);
    const completeUpTo = whole.at(-1)?.customerId;
    // A customer with more lines than a page holds: read a longer page rather than split them.
    if (completeUpTo !== undefined) return { lines: whole, completeUpTo };
  }
}
