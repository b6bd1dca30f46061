import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { ImportContext } from '@kesher/domain/import/cells';
import { planCustomer } from '@kesher/domain/import/plan-customer';
import { planOrderLine, planProduct } from '@kesher/domain/import/plan-order-line';
import type { CustomerDraft } from '@kesher/domain/import/read-customer';
import type { ImportedOrderLine } from '@kesher/domain/import/read-order-line';
import type { RowValue } from '@kesher/domain/import/read-row';
import { type RowProblem, rowProblem } from '@kesher/domain/import/row-problem';
import type { OrderStore } from '@kesher/domain/order/order-store';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';
import { type FoundCustomer, findCustomer, isAnotherPerson } from './find-customer.ts';

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
      const found = await findCustomer(stores.customers, value);
      if (isAnotherPerson(found, value)) return refused('address-shared', 'id');
      const outcome = await applyCustomer(stores.customers, { ...found, draft: value.draft }, facts);
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

/** Stores what is stated about a customer who was found; absent if others kept changing them. */
export async function applyCustomer(
  customers: CustomerStore,
  { id, stored, draft }: FoundCustomer & { draft: CustomerDraft },
  facts: Facts,
): Promise<CustomerOutcome | undefined> {
  let base = stored;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const plan = planCustomer(base, { id, draft, ...facts });
    const { customer, keptRefusal } = plan;
    if (plan.kind === 'unchanged') return { kind: 'unchanged', customer, keptRefusal };
    if ((await customers.put(customer)) === 'stored') {
      return { kind: plan.kind === 'create' ? 'created' : 'changed', customer, keptRefusal };
    }
    base = await customers.get(id);
  }
  return undefined;
}

async function applyOrderLine(stores: RecordStores, value: ImportedOrderLine, facts: Facts): Promise<RowOutcome> {
  const { draft } = value.customer;
  const found = await findCustomer(stores.customers, value.customer);
  const isStranger = draft.name === undefined && draft.email === undefined && draft.phone === undefined;
  if (isStranger && !found.stored) return refused('customer-unknown', 'customerId');
  const stated = { ...found, draft: found.stored ? withoutName(draft) : draft };
  const customer = await applyCustomer(stores.customers, stated, facts);
  if (!customer) return refused('not-stored', 'customerId');
  if (!(await stores.orders.product(value.product.id))) await stores.orders.putProduct(value.product);
  const { line } = value;
  const stored = await stores.orders.line(line.productId, found.id, line.id);
  const next = planOrderLine(stored, { draft: line, customerId: found.id, now: facts.now });
  const kind = await stores.orders.putLine(next);
  return { kind: kind === 'unchanged' && customer.kind !== 'unchanged' ? 'changed' : kind, warnings: [] };
}

/** The name on an order may be whoever receives it: it names a new customer and never renames a stored one. */
export function withoutName({ name: _name, ...draft }: CustomerDraft): CustomerDraft {
  return draft;
}

function refused(code: 'not-stored' | 'customer-unknown' | 'address-shared', field: string): RowOutcome {
  return { kind: 'refused', errors: [rowProblem(code, { field, column: '' })] };
}
