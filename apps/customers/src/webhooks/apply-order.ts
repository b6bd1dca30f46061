import type { Statement } from '@kesher/domain/customer/statement';
import type { CustomerId } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import type { IncomingStore, KnownOrder } from '@kesher/domain/import/incoming-store';
import {
  overtaken,
  planDeletedOrder,
  planKnownOrder,
  takenAwayMeanwhile,
  toldAt,
} from '@kesher/domain/import/plan-known-order';
import type { CustomerDraft } from '@kesher/domain/import/read-customer';
import { applyCustomer, type RecordStores, storeLine, withoutName } from '../imports/apply-row.ts';
import { type FoundCustomer, findCustomer, isErased } from '../imports/find-customer.ts';
import { inGroups } from '../imports/in-groups.ts';
import type { IncomingOrder } from './incoming-change.ts';
import { lineDraftsOf, type ToldLine } from './line-drafts.ts';
import { draftOf, identityOf } from './read-buyer.ts';

export type ApplyOrderPorts = {
  stores: RecordStores;
  incoming: IncomingStore;
  context: Omit<ImportContext, 'fileName'>;
};

export type OrderOutcome =
  | { kind: 'applied'; lines: number }
  | { kind: 'ignored'; reason: 'outdated' | 'deleted' | 'nobody-to-tell' | 'erased' }
  | { kind: 'conflict' };

type Buyer = FoundCustomer & { draft: CustomerDraft };

/** The stores gather what is asked for in the same moment: an order costs the same few ways there and back, long or short. */
const linesAtOnce = 500;

/**
 * Stores an order of another system: its customer, then which lines it has, then the lines. Lines that the order had and
 * has no more are cancelled. Each step can be repeated, so an event that was lost halfway is applied when it comes again.
 */
export async function applyOrder(ports: ApplyOrderPorts, order: IncomingOrder): Promise<OrderOutcome> {
  const { stores, incoming, context } = ports;
  const { now } = context;
  const known = await incoming.order(order.source, order.orderKey);
  const reason = overtaken(known, { ...order, now });
  if (reason) return { kind: 'ignored', reason };
  const buyer = await findBuyer(ports, order, known);
  if (buyer && (await isErased(stores, buyer, buyer.draft))) return { kind: 'ignored', reason: 'erased' };
  if (!buyer || isUnreachable(buyer)) return { kind: 'ignored', reason: 'nobody-to-tell' };
  const saidAt = toldAt(known, { ...order, now });
  const statement = statementOf(order, saidAt);
  if (!(await applyCustomer(stores, buyer, { ...context, statement }))) return { kind: 'conflict' };
  const told = lineDraftsOf(order, context.fingerprint);
  const lines = told.map(({ draft }) => ({ id: draft.id, productId: draft.productId, customerId: buyer.id }));
  const { order: next, gone } = planKnownOrder(known, { ...order, lines, now });
  if ((await incoming.putOrder(next, { now, takesBackDeletion: order.isRestored === true })) === 'stale')
    return { kind: 'ignored', reason: 'outdated' };
  await storeLines(ports, told, { customerId: buyer.id, statement });
  await cancelLines(ports, gone, statement);
  // Cancelled, they need not be known any more; they may name somebody who had the order before.
  if (gone.length > 0) await incoming.putOrder({ ...next, lines }, { now });
  // Asked last: an erasure that is not on the list by now finds all of this itself.
  const person = { id: buyer.id, addresses: [] };
  if (await stores.erasures.knows(person)) {
    await incoming.forgetOrder(order.source, order.orderKey);
    await stores.erasures.countRefused(person);
    return { kind: 'ignored', reason: 'erased' };
  }
  const standing = await incoming.order(order.source, order.orderKey);
  const lost = takenAwayMeanwhile(lines, standing);
  if (standing && lost.length > 0) await cancelLines(ports, lost, statementOf(order, standing.changedAt));
  return { kind: 'applied', lines: lines.length };
}

/** Cancels every line of an order that was deleted, and keeps it known as deleted, so that nothing late opens it again. */
export async function deleteOrder(
  ports: ApplyOrderPorts,
  { source, orderKey }: { source: string; orderKey: string },
): Promise<OrderOutcome> {
  const { now } = ports.context;
  const known = await ports.incoming.order(source, orderKey);
  const deleted = planDeletedOrder(known, { source, orderKey, now });
  await ports.incoming.putOrder(deleted, { now });
  await cancelLines(ports, deleted.lines, statementOf({ source, orderKey }, deleted.changedAt));
  if (deleted.lines.length > 0) await ports.incoming.putOrder({ ...deleted, lines: [] }, { now });
  return { kind: 'applied', lines: deleted.lines.length };
}

/**
 * Whose order it is, with what it says about them. Where the shop names nobody any more, it stays with whoever it was:
 * a cancelled order of a customer whom the shop has forgotten is cancelled all the same.
 */
async function findBuyer(
  { stores, context }: ApplyOrderPorts,
  order: IncomingOrder,
  known: KnownOrder | undefined,
): Promise<Buyer | undefined> {
  const draft = draftOf(order.customer, context);
  const identity = identityOf(order, draft, context);
  if (!identity) {
    const owner = known?.lines[0]?.customerId;
    const stored = owner && (await stores.customers.get(owner));
    return stored && { id: stored.id, stored, draft: { consents: [] } };
  }
  const found = await findCustomer(stores, { identity, draft });
  return { ...found, draft: found.stored ? withoutName(draft) : draft };
}

/** Somebody new of whom the order says nothing but an id. */
function isUnreachable({ stored, draft }: Buyer): boolean {
  return !stored && draft.name === undefined && draft.email === undefined && draft.phone === undefined;
}

/** What an order says of its customer holds as of the day on which it was placed, however often it is touched later. */
function statementOf(
  { source, orderKey, orderedAt }: Pick<IncomingOrder, 'source' | 'orderKey' | 'orderedAt'>,
  saidAt: Statement['at'],
): Statement {
  const from = `${source}:${orderKey}`.slice(0, 100);
  return { at: orderedAt ?? saidAt, by: 'order', from, saidAt };
}

async function storeLines(
  { stores, context: { now } }: ApplyOrderPorts,
  told: readonly ToldLine[],
  { customerId, statement }: { customerId: CustomerId; statement: Statement },
): Promise<void> {
  const { orders } = stores;
  const products = new Map(told.map(({ product }) => [product.id, product]));
  await inGroups([...products.values()], {
    keyOf: ({ id }) => id,
    atOnce: linesAtOnce,
    work: async (product) => {
      if (!(await orders.product(product.id))) await orders.putProduct(product);
    },
  });
  await inGroups(told, {
    keyOf: ({ draft }) => `${draft.productId} ${draft.id}`,
    atOnce: linesAtOnce,
    work: ({ draft }) => storeLine(stores, { draft, customerId, statement, now }),
  });
}

async function cancelLines(
  { stores, context: { now } }: ApplyOrderPorts,
  lines: KnownOrder['lines'],
  statement: Statement,
): Promise<void> {
  await inGroups(lines, {
    keyOf: ({ productId, customerId, id }) => `${productId} ${customerId} ${id}`,
    atOnce: linesAtOnce,
    work: async ({ productId, customerId, id }) => {
      const line = await stores.orders.line(productId, customerId, id);
      if (line?.state !== 'open') return;
      const draft = { id, productId, orderNumber: line.orderNumber, state: 'cancelled' as const };
      await storeLine(stores, { draft, customerId, statement, now });
    },
  });
}
