import type { Row } from './cells.ts';
import { comparable } from './clean-text.ts';
import type { Mapping } from './suggest-mapping.ts';

/** What the rows so far say about the order that is being read. */
export type OrderInProgress = {
  readonly orderNumber: string;
  readonly row: Row;
  readonly seen: ReadonlyMap<string, number>;
};

/** Fields of a whole order, which Shopify's export writes on the first of its rows only. */
const orderLevel = [
  'email',
  'phone',
  'customerId',
  'customerName',
  'firstName',
  'lastName',
  'orderedAt',
  'cancelledAt',
  'changedAt',
  'paymentState',
  'refundedAmount',
  'orderTotal',
  'country',
  'language',
  'currency',
];

/** Completes a row of an order from the first one, and counts how often its product came in that order. */
export function carryDown(
  previous: OrderInProgress | undefined,
  row: Row,
  mapping: Mapping,
): { row: Row; occurrence: number; order: OrderInProgress } {
  const cell = (field: string) => comparable(row.get(mapping.columns[field] ?? '') ?? '');
  const orderNumber = cell('orderNumber');
  const continues = previous !== undefined && orderNumber !== '' && previous.orderNumber === orderNumber;
  const complete = continues ? filled(row, previous.row, mapping) : row;
  const product = cell('productId') || cell('productName');
  const occurrence = (continues ? (previous.seen.get(product) ?? 0) : 0) + 1;
  const seen = new Map(continues ? previous.seen : []).set(product, occurrence);
  return {
    row: complete,
    occurrence,
    order: { orderNumber, row: complete, seen },
  };
}

function headersOfOrder({ columns, fallbacks = {} }: Mapping): string[] {
  return orderLevel.flatMap((field) => {
    const header = columns[field];
    return header === undefined ? [] : [header, ...(fallbacks[field] ?? [])];
  });
}

function filled(row: Row, first: Row, mapping: Mapping): Row {
  const complete = new Map(row);
  for (const header of headersOfOrder(mapping)) {
    if ((complete.get(header) ?? '').trim() !== '') continue;
    const carried = first.get(header);
    if (carried !== undefined) complete.set(header, carried);
  }
  return complete;
}
