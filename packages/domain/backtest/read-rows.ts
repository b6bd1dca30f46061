import Papa from 'papaparse';
import type { SupplierId } from '../src/ids.ts';
import type { SupplierDelivery } from '../src/window/delivery.ts';
import { latenessDaysOf } from '../src/window/lateness.ts';
import { type Columns, findColumns } from './columns.ts';
import { readDate } from './read-dates.ts';

export interface BadRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly problem: string;
}

export interface Rows {
  readonly kind: 'rows';
  readonly deliveries: readonly SupplierDelivery[];
  readonly bad: readonly BadRow[];
  /** Rows without a delivery date: not delivered yet, or never. */
  readonly notDelivered: number;
  /** Rows that say the same as an earlier one, as an order with several items does. */
  readonly repeated: number;
  readonly columns: Columns;
}

export type ReadRows = Rows | { readonly kind: 'missing'; readonly problem: string };

/** Dates like 1900-01-01 or 9999-12-31 stand for "unknown" in many systems. */
const furthestDays = 1_000;

type ReadRow =
  | { readonly kind: 'delivery'; readonly delivery: SupplierDelivery }
  | { readonly kind: 'not-delivered' }
  | { readonly kind: 'bad'; readonly problem: string };

function notADate(column: string, text: string): ReadRow {
  const what = text === '' ? 'is empty' : `"${text}" is not a date`;
  return {
    kind: 'bad',
    problem: `${column}: ${what}; write yyyy-mm-dd or dd/mm/yyyy`,
  };
}

function readRow(
  row: Readonly<Record<string, string>>,
  columns: Columns & { readonly promised: string; readonly delivered: string },
  rowNumber: number,
): ReadRow {
  const text = (column: string | undefined) => (column === undefined ? '' : (row[column] ?? '').trim());
  const delivered = text(columns.delivered);
  if (delivered === '') return { kind: 'not-delivered' };
  const deliveredOn = readDate(delivered);
  if (deliveredOn === null) return notADate(columns.delivered, delivered);
  const promised = text(columns.promised);
  const promisedOn = readDate(promised);
  if (promisedOn === null) return notADate(columns.promised, promised);
  const ordered = text(columns.ordered);
  const orderedOn = ordered === '' ? undefined : readDate(ordered);
  if (orderedOn === null) return notADate(columns.ordered ?? 'ordered', ordered);
  const supplier = text(columns.supplier);
  if (columns.supplier !== undefined && supplier === '') {
    return {
      kind: 'bad',
      problem: `${columns.supplier}: is empty; name the supplier`,
    };
  }
  if (orderedOn !== undefined && deliveredOn < orderedOn) {
    return {
      kind: 'bad',
      problem: `delivered on ${deliveredOn}, before it was ordered on ${orderedOn}`,
    };
  }
  if (Math.abs(latenessDaysOf({ promisedOn, deliveredOn })) > furthestDays) {
    return {
      kind: 'bad',
      problem: `${deliveredOn} is more than ${furthestDays} days from ${promisedOn}`,
    };
  }
  const delivery = {
    // Only a key here: any text that tells suppliers apart will do.
    supplierId: `supplier:${supplier}` as SupplierId,
    id: text(columns.id) || `row ${rowNumber}`,
    ...(orderedOn === undefined ? {} : { orderedOn }),
    promisedOn,
    deliveredOn,
  };
  return { kind: 'delivery', delivery };
}

/** Reads deliveries from the text of a CSV file with a header; a bad row is reported and does not stop the others. */
export function readRows(text: string, mapped: Columns): ReadRows {
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const found = findColumns(parsed.meta.fields ?? [], mapped);
  if (found.kind === 'missing') return found;
  const deliveries = new Map<string, SupplierDelivery>();
  const bad: BadRow[] = [];
  let notDelivered = 0;
  let repeated = 0;
  for (const [index, row] of parsed.data.entries()) {
    const read = readRow(row, found.columns, index + 2);
    switch (read.kind) {
      case 'bad':
        bad.push({ row: index + 2, problem: read.problem });
        break;
      case 'not-delivered':
        notDelivered += 1;
        break;
      case 'delivery': {
        const key = JSON.stringify(read.delivery);
        if (deliveries.has(key)) repeated += 1;
        deliveries.set(key, read.delivery);
      }
    }
  }
  return {
    kind: 'rows',
    deliveries: [...deliveries.values()],
    bad,
    notDelivered,
    repeated,
    columns: found.columns,
  };
}
