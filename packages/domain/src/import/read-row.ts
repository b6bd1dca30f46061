import { productIdSchema } from '../ids.ts';
import { addMs, hourMs, type Instant } from '../instant.ts';
import { type Product, productSchema } from '../order/order-line.ts';
import { type SupplierDelivery, supplierDeliverySchema } from '../window/delivery.ts';
import { type Cells, cellsOf, type ImportContext, type Row } from './cells.ts';
import type { ImportKind } from './import-kind.ts';
import { ownId } from './own-id.ts';
import { type ImportedCustomer, readCustomer } from './read-customer.ts';
import { type ImportedOrderLine, readOrderLine, readSupplierId } from './read-order-line.ts';
import type { RowProblem } from './row-problem.ts';
import type { Mapping } from './suggest-mapping.ts';
import { totalsFieldOf } from './totals-row.ts';

/** What one row means, by kind. */
export type RowValue =
  | ({ kind: 'customers' } & ImportedCustomer)
  | { kind: 'products'; product: ImportedProduct }
  | ({ kind: 'order-lines' } & ImportedOrderLine)
  | { kind: 'supplier-deliveries'; delivery: SupplierDelivery };

/** A product whose missing names and supplier stay as they are stored. */
export type ImportedProduct = Product;

export type RowReading =
  | { kind: 'row'; value: RowValue; warnings: RowProblem[] }
  | { kind: 'refused'; errors: RowProblem[] };

export type RowToRead = {
  readonly mapping: Mapping;
  readonly row: Row;
  /** How many times the same product came in the same order so far, this row included. */
  readonly occurrence?: number;
};

/** Reads one row of a file. Never throws, whatever the cells hold; every error names its field, column and remedy. */
export function readRow(
  kind: ImportKind,
  { mapping, row, occurrence = 1 }: RowToRead,
  context: ImportContext,
): RowReading {
  const cells = cellsOf(mapping, row, context);
  const totals = totalsFieldOf(kind, cells);
  if (totals !== undefined) {
    cells.refuse(totals, 'totals-row');
    return { kind: 'refused', errors: cells.errors };
  }
  const value = readValue(kind, cells, occurrence);
  if (value && cells.errors.length === 0) return { kind: 'row', value, warnings: unique(cells.warnings) };
  return { kind: 'refused', errors: unique(cells.errors) };
}

function readValue(kind: ImportKind, cells: Cells, occurrence: number): RowValue | undefined {
  switch (kind) {
    case 'customers': {
      const customer = readCustomer(cells);
      return customer && { kind, ...customer };
    }
    case 'products': {
      const product = readProduct(cells);
      return product && { kind, product };
    }
    case 'order-lines': {
      const line = readOrderLine(cells, occurrence);
      return line && { kind, ...line };
    }
    case 'supplier-deliveries': {
      const delivery = readDelivery(cells);
      return delivery && { kind, delivery };
    }
  }
}

function readProduct(cells: Cells): ImportedProduct | undefined {
  const written = requiredText(cells, 'id');
  const id = productIdSchema.safeParse(written && ownId(written, cells.context));
  if (written && !id.success) cells.refuse('id', 'id-unreadable');
  const name = requiredText(cells, 'name');
  const supplierId = readSupplierId(cells.optionalText('supplierId'), cells.context.fingerprint);
  const names = {
    en: cells.optionalText('nameEn'),
    he: cells.optionalText('nameHe'),
    ar: cells.optionalText('nameAr'),
  };
  if (!id.success || !name) return undefined;
  const known = Object.fromEntries(Object.entries(names).filter(([, text]) => text !== undefined));
  return productSchema.parse({
    id: id.data,
    name,
    ...(Object.keys(known).length > 0 && { names: known }),
    ...(supplierId && { supplierId }),
  });
}

function readDelivery(cells: Cells): SupplierDelivery | undefined {
  const supplier = requiredText(cells, 'supplierId');
  const supplierId = readSupplierId(supplier, cells.context.fingerprint);
  if (supplier && !supplierId) cells.refuse('supplierId', 'id-unreadable');
  const written = requiredText(cells, 'id');
  const id = written && ownId(written, cells.context);
  if (written && !id) cells.refuse('id', 'id-unreadable');
  const orderedOn = cells.optionalDate('orderedOn')?.date;
  const promisedOn = requiredDate(cells, 'promisedOn');
  const deliveredOn = cells.date('deliveredOn')?.date;
  if (orderedOn && deliveredOn && deliveredOn < orderedOn) cells.refuse('deliveredOn', 'dates-disagree');
  if (orderedOn && promisedOn && promisedOn < orderedOn) cells.refuse('promisedOn', 'dates-disagree');
  if (deliveredOn && deliveredOn > latestToday(cells.context.now)) cells.refuse('deliveredOn', 'delivered-in-future');
  if (cells.errors.length > 0) return undefined;
  const delivery = {
    supplierId,
    id,
    promisedOn,
    ...(deliveredOn && { deliveredOn }),
    ...(orderedOn && { orderedOn }),
  };
  return supplierDeliverySchema.parse(delivery);
}

/** Today where the day begins first. */
function latestToday(now: Instant): string {
  return addMs(now, 14 * hourMs).slice(0, 10);
}

function requiredText(cells: Cells, field: string): string | undefined {
  const before = cells.errors.length;
  const text = cells.text(field);
  if (text === undefined && cells.errors.length === before) cells.refuse(field, 'required');
  return text;
}

function requiredDate(cells: Cells, field: string) {
  const before = cells.errors.length;
  const reading = cells.date(field);
  if (!reading && cells.errors.length === before) cells.refuse(field, 'required');
  return reading?.date;
}

function unique(problems: RowProblem[]): RowProblem[] {
  const seen = new Map(problems.map((problem) => [`${problem.field}\n${problem.code}`, problem]));
  return [...seen.values()];
}
