import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { CustomerId } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import { planCustomer } from '@kesher/domain/import/plan-customer';
import { planOrderLine, planProduct } from '@kesher/domain/import/plan-order-line';
import { comparable } from '@kesher/domain/import/clean-text';
import type { CustomerDraft, ImportedCustomer } from '@kesher/domain/import/read-customer';
import type { ImportedOrderLine } from '@kesher/domain/import/read-order-line';
import type { RowValue } from '@kesher/domain/import/read-row';
import { type RowProblem, rowProblem } from '@kesher/domain/import/row-problem';
import type { OrderStore } from '@kesher/domain/order/order-store';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';

/** Where rows go. */
export type RecordStores = { customers: CustomerStore; orders: OrderStore; deliveries: DeliveryStore };

export type RowOutcome =
  | { kind: 'created' | 'changed' | 'unchanged'; warnings: RowProblem[] }
  | { kind: 'refused'; errors: RowProblem[] };

type Facts = Pick<ImportContext, 'now' | 'defaultLanguage'>;
type CustomerOutcome = { kind: 'created' | 'changed' | 'unchanged'; customer: Customer; keptRefusal: boolean };

const attempts = 5;

/** Stores what a row says. Repeating it changes nothing; a customer whom someone else changes meanwhile is read again. */
export async function applyRow(stores: RecordStores, value: RowValue, facts: Facts): Promise<RowOutcome> {
  switch (value.kind) {
    case 'customers': {
      if (await isSharedAddress(stores.customers, value)) return refused('address-shared', 'id');
      const outcome = await applyCustomer(stores.customers, value, facts);
      if (!outcome) return refused('not-stored', 'id');
      const warnings = outcome.keptRefusal ? [rowProblem('consent-kept', { field: 'consents', column: '' })] : [];
      return { kind: outcome.kind, warnings };
    }
    case 'products': {
      const product = planProduct(await stores.orders.product(value.product.id), value.product);
      return { kind: await stores.orders.putProduct(product), warnings: [] };
    }
    case 'order-lines':
      return applyOrderLine(stores, value, facts);
    case 'supplier-deliveries':
      return { kind: await stores.deliveries.put(value.delivery), warnings: [] };
  }
}

/** Stores a customer over whoever they already are; absent if others kept changing them. */
export async function applyCustomer(
  customers: CustomerStore,
  incoming: ImportedCustomer,
  facts: Facts,
): Promise<CustomerOutcome | undefined> {
  const id = await resolveCustomer(customers, incoming);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const plan = planCustomer(await customers.get(id), { id, draft: incoming.draft, ...facts });
    const { customer, keptRefusal } = plan;
    if (plan.kind === 'unchanged') return { kind: 'unchanged', customer, keptRefusal };
    if ((await customers.put(customer)) === 'stored') {
      return { kind: plan.kind === 'create' ? 'created' : 'changed', customer, keptRefusal };
    }
  }
  return undefined;
}

/**
 * Which stored customer, or which new id, is meant. One known only by an address is the one stored under the id derived from it, else the one customer who carries
 * it. Where several share it nobody is picked: two patients who share a phone are two customers.
 */
export async function resolveCustomer(
  customers: CustomerStore,
  { identity, draft }: ImportedCustomer,
): Promise<CustomerId> {
  if (await customers.get(identity.id)) return identity.id;
  if (identity.kind === 'given') {
    const known = identity.alias && (await customers.get(identity.alias));
    return known && draft.name !== undefined && comparable(known.name) === comparable(draft.name)
      ? known.id
      : identity.id;
  }
  const carriers = await customers.findByAddress(identity.address);
  if (identity.name === undefined) return carriers.length === 1 && carriers[0] ? carriers[0] : identity.id;
  const namesakes = [...(await customers.getMany(carriers.slice(0, 100))).values()].filter(
    (customer) => comparable(customer.name) === identity.name,
  );
  return namesakes.length === 1 && namesakes[0] ? namesakes[0].id : identity.id;
}

/** Without ids, another name at the same address is another person, whom overwriting would lose. */
async function isSharedAddress(customers: CustomerStore, incoming: ImportedCustomer): Promise<boolean> {
  const { identity, draft } = incoming;
  if (identity.kind === 'given' || draft.name === undefined) return false;
  const stored = await customers.get(await resolveCustomer(customers, incoming));
  const isNamed = stored && stored.name !== stored.email && stored.name !== stored.phone;
  return isNamed === true && comparable(stored.name) !== comparable(draft.name);
}

async function applyOrderLine(stores: RecordStores, value: ImportedOrderLine, facts: Facts): Promise<RowOutcome> {
  const { draft } = value.customer;
  const id = await resolveCustomer(stores.customers, value.customer);
  const isStored = (await stores.customers.get(id)) !== undefined;
  const isStranger = draft.name === undefined && draft.email === undefined && draft.phone === undefined;
  if (isStranger && !isStored) return refused('customer-unknown', 'customerId');
  const owner: ImportedCustomer = { identity: { kind: 'given', id }, draft: isStored ? withoutName(draft) : draft };
  const customer = await applyCustomer(stores.customers, owner, facts);
  if (!customer) return refused('not-stored', 'customerId');
  if (!(await stores.orders.product(value.product.id))) await stores.orders.putProduct(value.product);
  const { line } = value;
  const stored = await stores.orders.line(line.productId, customer.customer.id, line.id);
  const kind = await stores.orders.putLine(
    planOrderLine(stored, { draft: line, customerId: customer.customer.id, now: facts.now }),
  );
  return { kind: kind === 'unchanged' && customer.kind !== 'unchanged' ? 'changed' : kind, warnings: [] };
}

/** The name on an order may be whoever receives it: it names a new customer and never renames a stored one. */
export function withoutName({ name: _name, ...draft }: CustomerDraft): CustomerDraft {
  return draft;
}

function refused(code: 'not-stored' | 'customer-unknown' | 'address-shared', field: string): RowOutcome {
  return { kind: 'refused', errors: [rowProblem(code, { field, column: '' })] };
}
