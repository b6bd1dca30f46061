import type { CustomerStore, SuppressionList } from '@kesher/domain/customer/customer-store';
import type { ErasureList } from '@kesher/domain/customer/erasure-list';
import { isSomebodyElse } from '@kesher/domain/customer/somebody-else';
import { isPersonsWord, type Statement } from '@kesher/domain/customer/statement';
import type { OrderLineId } from '@kesher/domain/ids';
import type { ImportContext } from '@kesher/domain/import/cells';
import { type CustomerPlan, planCustomer } from '@kesher/domain/import/plan-customer';
import { planDelivery } from '@kesher/domain/import/plan-delivery';
import { planOrderLine, planProduct, type StatedLine, saidAt } from '@kesher/domain/import/plan-order-line';
import type { CustomerDraft } from '@kesher/domain/import/read-customer';
import type { ImportedOrderLine } from '@kesher/domain/import/read-order-line';
import type { RowValue } from '@kesher/domain/import/read-row';
import { type RowProblem, type RowProblemCode, rowProblem } from '@kesher/domain/import/row-problem';
import type { OrderLine } from '@kesher/domain/order/order-line';
import type { OrderStore } from '@kesher/domain/order/order-store';
import { isSameValue } from '@kesher/domain/same-value';
import { atMost } from '@kesher/domain/still-to-come';
import type { DeliveryStore } from '@kesher/domain/window/delivery-store';
import { type FoundCustomer, findCustomer, isAnotherPerson, isErased } from './find-customer.ts';
import { type LineStores, putLine } from './put-line.ts';
import { stateRow } from './state-row.ts';

/** Where rows go. */
export type RecordStores = {
  customers: CustomerStore;
  orders: OrderStore;
  deliveries: DeliveryStore;
  /** Who was erased and is not to come back. */
  erasures: Pick<ErasureList, 'knows' | 'countRefused'>;
  /** What is refused at an address, and what is known of it, whoever it belongs to. */
  suppressions: Pick<SuppressionList, 'standings' | 'note' | 'suppress'>;
};

export type RowOutcome =
  | {
      kind: 'created' | 'changed' | 'unchanged';
      warnings: RowProblem[];
      /** A line that is newly open, whose order may have stood for somebody or something else until now. */
      opened?: OrderLine | undefined;
    }
  | { kind: 'refused'; errors: RowProblem[] };

/** What holds for every row: the moment, and the file or event that states it. */
export type RowFacts = Pick<ImportContext, 'now' | 'defaultLanguage'> & {
  statement: Statement;
  /** Staff have said that rows with another name and another address under a known id are about the same people. */
  samePeople?: boolean;
};
type CustomerOutcome = { kind: 'created' | 'changed' | 'unchanged' } & Omit<CustomerPlan, 'kind'>;

const attempts = 5;

/** Stores what a row says. Repeating it changes nothing; a customer whom someone else changes meanwhile is read again. */
export async function applyRow(stores: RecordStores, value: RowValue, facts: RowFacts): Promise<RowOutcome> {
  switch (value.kind) {
    case 'customers': {
      const found = await findCustomer(stores, value);
      if (await isErased(stores, found, value.draft)) return refusedRow(stores, value.draft, { facts, code: 'erased' });
      if (isAnotherPerson(found, value)) return refusedRow(stores, value.draft, { facts, code: 'address-shared' });
      if (isUnderAnothersId(found, { draft: value.draft, where: 'profile' }, facts))
        return refusedRow(stores, value.draft, { facts, code: 'another-person' });
      const outcome = await applyCustomer(stores, { ...found, draft: value.draft }, facts);
      if (!outcome) return refused('not-stored', 'id');
      const { email, phone } = outcome.customer;
      const unreachable =
        email === undefined && phone === undefined
          ? [rowProblem('no-way-to-reach', { field: 'email', column: '' })]
          : [];
      return { kind: outcome.kind, warnings: [...warningsOf(outcome), ...unreachable] };
    }
    case 'products': {
      const product = planProduct(await stores.orders.product(value.product.id), value.product);
      return { kind: await stores.orders.putProduct(product), warnings: [] };
    }
    case 'order-lines':
      return applyOrderLine(stores, value, facts);
    case 'supplier-deliveries':
      return {
        kind: await stores.deliveries.put(
          planDelivery(await stores.deliveries.get(value.delivery.supplierId, value.delivery.id), value.delivery),
        ),
        warnings: [],
      };
  }
}

/** Another name and another address under a known id: a question, and never a change by the way. */
function isUnderAnothersId(
  { stored }: FoundCustomer,
  said: { draft: CustomerDraft; where: 'profile' | 'order' },
  { samePeople }: RowFacts,
): boolean {
  return stored !== undefined && !samePeople && isSomebodyElse(stored, said.draft, said.where);
}

const countedAs = { create: 'created', change: 'changed', restate: 'unchanged', unchanged: 'unchanged' } as const;

/** Stores what is stated about a customer who was found; absent if others kept changing them. */
export async function applyCustomer(
  stores: Pick<RecordStores, 'customers' | 'suppressions'>,
  { id, stored, draft }: FoundCustomer & { draft: CustomerDraft },
  facts: RowFacts,
): Promise<CustomerOutcome | undefined> {
  let base = stored;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const plan = planCustomer(base, { id, draft, ...facts });
    // First: a customer is never stored whose address does not know yet what was refused at it.
    await stateRow(stores.suppressions, { customer: plan.customer, draft, now: facts.now });
    if (plan.kind === 'unchanged' || (await stores.customers.put(plan.customer)) === 'stored')
      return { ...plan, kind: countedAs[plan.kind] };
    const now = await stores.customers.get(id);
    // Erased meanwhile: what was read before must not bring them back. Said again, it is held against the list of the erased.
    if (base && !now) return undefined;
    base = now;
  }
  return undefined;
}

async function applyOrderLine(stores: RecordStores, value: ImportedOrderLine, facts: RowFacts): Promise<RowOutcome> {
  const { draft } = value.customer;
  const found = await findCustomer(stores, value.customer);
  if (await isErased(stores, found, draft)) return refused('erased', 'customerId');
  if (isUnderAnothersId(found, { draft, where: 'order' }, facts)) return refused('another-person', 'customerId');
  const isStranger = draft.name === undefined && draft.email === undefined && draft.phone === undefined;
  if (isStranger && !found.stored) return refused('customer-unknown', 'customerId');
  const statement = statementOfOrder(value, facts);
  const person = { ...found, draft: found.stored ? withoutName(draft) : draft };
  const customer = await applyCustomer(stores, person, { ...facts, statement });
  if (!customer) return refused('not-stored', 'customerId');
  if (!(await stores.orders.product(value.product.id))) await stores.orders.putProduct(value.product);
  const stated = {
    draft: value.line,
    formerId: value.formerId,
    customerId: found.id,
    statement: facts.statement,
    now: facts.now,
  };
  const { kind, kept, opened } = await storeLine(stores, stated);
  if (kind === 'erased') {
    await stores.erasures.countRefused({ id: found.id, addresses: [] });
    return refused('erased', 'customerId');
  }
  const isChanged = kind === 'unchanged' && customer.kind !== 'unchanged';
  const warnings = kept ? [rowProblem('newer-kept', { field: 'state', column: '' })] : [];
  return { kind: isChanged ? 'changed' : kind, warnings: [...warningsOf(customer), ...warnings], opened };
}

/** Stores what is stated about a line; a line that is as it was, and is now known to be so later, counts as unchanged. */
export async function storeLine(
  stores: LineStores,
  { formerId, ...stated }: StatedLine & { formerId?: OrderLineId | undefined },
): Promise<{ kind: 'created' | 'changed' | 'unchanged' | 'erased'; kept: boolean; opened: OrderLine | undefined }> {
  const { orders } = stores;
  const { productId, id } = stated.draft;
  const own = await orders.line(productId, stated.customerId, id);
  const former = own || !formerId ? undefined : await orders.line(productId, stated.customerId, formerId);
  const stored = own ?? former;
  const draft = { ...stated.draft, id: stored?.id ?? id };
  const { line, kept } = planOrderLine(stored, { ...stated, draft });
  const kind = await putLine(stores, line);
  if (kind === 'erased') return { kind, kept, opened: undefined };
  const isRestated = stored && isSameValue({ ...stored, stated: undefined }, { ...line, stated: undefined });
  const opened = line.state === 'open' && stored?.state !== 'open' ? line : undefined;
  return { kind: isRestated ? 'unchanged' : kind, kept, opened };
}

/** An order states its contact details as of the day on which it was placed, however late the file says so. */
function statementOfOrder({ line }: ImportedOrderLine, { statement, now }: RowFacts): Statement {
  const placedAt = line.orderedAt && atMost(line.orderedAt, now);
  return { at: placedAt ?? statement.at, by: 'order', from: `order:${line.id}`, saidAt: saidAt(statement) };
}

function warningsOf({ keptRefusal, kept }: CustomerOutcome): RowProblem[] {
  return [
    ...(keptRefusal ? [rowProblem('consent-kept', { field: 'consents', column: '' })] : []),
    ...kept.map(({ field, standing }) =>
      rowProblem(isPersonsWord(standing) ? 'own-word-kept' : 'newer-kept', { field, column: '' }),
    ),
  ];
}

/** The name on an order may be whoever receives it: it names a new customer and never renames a stored one. */
export function withoutName({ name: _name, ...draft }: CustomerDraft): CustomerDraft {
  return draft;
}

/** Whoever the row is about: what it refuses holds for the addresses in it. */
async function refusedRow(
  stores: RecordStores,
  draft: CustomerDraft,
  { facts, code }: { facts: RowFacts; code: 'erased' | 'address-shared' | 'another-person' },
): Promise<RowOutcome> {
  await stateRow(stores.suppressions, { customer: undefined, draft, now: facts.now });
  return refused(code, 'id');
}

export function refused(code: RowProblemCode, field: string): RowOutcome {
  return { kind: 'refused', errors: [rowProblem(code, { field, column: '' })] };
}
