import { customerIdSchema } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import { cleanText } from '@kesher/domain/import/clean-text';
import type { IncomingStore, KnownOrder } from '@kesher/domain/import/incoming-store';
import { ownId, sourcePrefix } from '@kesher/domain/import/own-id';
import { type CustomerDraft, type CustomerIdentity, derivedIdentity } from '@kesher/domain/import/read-customer';
import { readEmail } from '@kesher/domain/import/read-email';
import { type ImportedOrderLine, lineIdOf, productOf } from '@kesher/domain/import/read-order-line';
import { readCountry, readLanguage } from '@kesher/domain/import/read-words';
import { readPhone } from '@kesher/domain/phone/phone';
import { applyCustomer, applyRow, type RecordStores, withoutName } from '../imports/apply-row.ts';
import { findCustomer } from '../imports/find-customer.ts';
import type { IncomingCustomer, IncomingOrder } from './incoming-change.ts';

export type ApplyOrderPorts = {
  stores: RecordStores;
  incoming: IncomingStore;
  context: Omit<ImportContext, 'fileName'>;
};

export type OrderOutcome =
  | { kind: 'applied'; lines: number }
  | { kind: 'ignored'; reason: 'outdated' | 'nobody-to-tell' }
  | { kind: 'conflict' };

/**
 * Stores an order of another system: its customer, then which lines it has, then the lines. Lines that the order had and
 * has no more are cancelled. Each step can be repeated, so an event that was lost halfway is applied when it comes again.
 */
export async function applyOrder(ports: ApplyOrderPorts, order: IncomingOrder): Promise<OrderOutcome> {
  const { stores, incoming, context } = ports;
  const known = await incoming.order(order.source, order.orderKey);
  if (known && known.changedAt > order.changedAt) return { kind: 'ignored', reason: 'outdated' };
  const draft = draftOf(order.customer, context);
  const identity = identityOf(order, draft, context);
  if (!identity) return { kind: 'ignored', reason: 'nobody-to-tell' };
  const found = await findCustomer(stores.customers, { identity, draft });
  const isStranger = draft.name === undefined && draft.email === undefined && draft.phone === undefined;
  if (isStranger && !found.stored) return { kind: 'ignored', reason: 'nobody-to-tell' };
  const stated = { ...found, draft: found.stored ? withoutName(draft) : draft };
  if (!(await applyCustomer(stores.customers, stated, context))) return { kind: 'conflict' };
  const { id } = found;
  const owner: CustomerIdentity = { kind: 'given', id };
  const lines = linesOf(order, owner, context);
  const references = lines.map(({ line }) => ({ id: line.id, productId: line.productId, customerId: id }));
  const gone = (known?.lines ?? []).filter(
    (old) => !references.some((now) => now.id === old.id && now.customerId === old.customerId),
  );
  const next: KnownOrder = {
    source: order.source,
    orderKey: order.orderKey,
    changedAt: order.changedAt,
    lines: [...references, ...gone].slice(0, 1_000),
  };
  if ((await incoming.putOrder(next)) === 'stale') return { kind: 'ignored', reason: 'outdated' };
  for (const line of lines) await applyRow(stores, { kind: 'order-lines', ...line }, context);
  await cancelLines(stores, gone);
  return { kind: 'applied', lines: lines.length };
}

/** Cancels every line of an order that was deleted; an order that was never heard of needs nothing. */
export async function deleteOrder(
  ports: ApplyOrderPorts,
  deleted: { source: string; orderKey: string },
): Promise<OrderOutcome> {
  const known = await ports.incoming.order(deleted.source, deleted.orderKey);
  await cancelLines(ports.stores, known?.lines ?? []);
  return { kind: 'applied', lines: known?.lines.length ?? 0 };
}

async function cancelLines({ orders }: RecordStores, lines: KnownOrder['lines']): Promise<void> {
  for (const { productId, customerId, id } of lines) {
    const line = await orders.line(productId, customerId, id);
    if (line?.state === 'open') await orders.putLine({ ...line, state: 'cancelled' });
  }
}

/** Contact details by the way: one that cannot be read is left out, and the customer is reached by the other or by call. */
function draftOf(customer: IncomingCustomer, context: ApplyOrderPorts['context']): CustomerDraft {
  const draft: CustomerDraft = { consents: [] };
  const name = cleanText(customer.name ?? '')
    .text.slice(0, 200)
    .trim();
  if (name) draft.name = name;
  const country = readCountry(customer.country ?? '');
  if (country) draft.country = country;
  const language = readLanguage(customer.language ?? '');
  if (language) draft.language = language;
  const email = readEmail(customer.email ?? '');
  if (email.kind === 'email') draft.email = email.address;
  const phone = readPhone(customer.phone ?? '', country ?? context.country);
  if (phone.kind === 'phone') draft.phone = phone.e164;
  return draft;
}

function identityOf(
  order: IncomingOrder,
  draft: CustomerDraft,
  context: ApplyOrderPorts['context'],
): CustomerIdentity | undefined {
  // Events of a business's own software use the ids of its own files; a shop's ids are kept apart.
  const prefix = order.source === 'api' ? undefined : sourcePrefix(order.source);
  const { fingerprint } = context;
  const derived = derivedIdentity(draft, { prefix, fingerprint });
  const given = customerIdSchema.safeParse(order.customer.id && ownId(order.customer.id, { prefix, fingerprint }));
  if (given.success) return { kind: 'given', id: given.data, ...(derived && { alias: derived.id }) };
  return derived;
}

function linesOf(
  order: IncomingOrder,
  identity: CustomerIdentity,
  context: ApplyOrderPorts['context'],
): ImportedOrderLine[] {
  const seen = new Map<string, number>();
  const { fingerprint } = context;
  return order.lines.flatMap((line) => {
    const product = productOf(
      { id: line.productId, name: line.productName?.slice(0, 200), supplierId: line.supplierId },
      fingerprint,
    );
    if (!product) return [];
    const occurrence = (seen.get(product.id) ?? 0) + 1;
    seen.set(product.id, occurrence);
    const source = order.source === 'api' ? undefined : order.source;
    const id = lineIdOf({
      source,
      orderNumber: order.orderNumber,
      productId: product.id,
      lineId: line.id,
      occurrence,
      fingerprint,
    });
    const facts = {
      quantity: line.quantity,
      state: line.state,
      ...(order.orderedAt && { orderedAt: order.orderedAt }),
      ...(line.promisedOn && { promisedOn: line.promisedOn }),
      ...(line.unitPrice && { unitPrice: line.unitPrice }),
    };
    return [
      {
        line: { id, productId: product.id, orderNumber: order.orderNumber, ...facts },
        customer: { identity, draft: { consents: [] } },
        product,
      },
    ];
  });
}
