import type { CustomerId } from '@kesher/domain/ids';
import { comparable } from '@kesher/domain/import/clean-text';
import { lineDate } from '@kesher/domain/import/plan-order-line';
import { type RowProblem, type RowProblemCode, rowProblem } from '@kesher/domain/import/row-problem';
import type { Instant } from '@kesher/domain/instant';
import { movedAway, planMovedLines, type StatedNow } from '@kesher/domain/order/moved-lines';
import type { OrderLine } from '@kesher/domain/order/order-line';
import type { OrderStore } from '@kesher/domain/order/order-store';
import type { AppliedRow } from './import-rows.ts';
import { inGroups } from './in-groups.ts';
import { type LineStores, putLine } from './put-line.ts';

const ordersAtOnce = 20;

type Batch = { applied: readonly AppliedRow[]; now: Instant };

/**
 * Ends what rows of a batch have moved elsewhere: lines of orders that are somebody else's now, and lines under a stock
 * code that was corrected. After the batch, so that what one file says of two people stands for both; orders side by side.
 */
export async function endWhatMoved(stores: LineStores, { applied, now }: Batch): Promise<AppliedRow[]> {
  return inGroups(applied, {
    keyOf: ({ line, outcome }) => openedBy(outcome)?.orderNumber ?? `row ${line}`,
    atOnce: ordersAtOnce,
    work: async ({ line, outcome }) => {
      const stated = openedBy(outcome);
      if (outcome.kind === 'refused' || !stated) return { line, outcome };
      const warnings = await settleLine(stores, { stated, now });
      return { line, outcome: { ...outcome, warnings: [...outcome.warnings, ...warnings] } };
    },
  });
}

/** Ends what the newest word about a line leaves behind, and answers what whoever said it should know. */
async function settleLine(stores: LineStores, { stated, now }: StatedNow): Promise<RowProblem[]> {
  const { orders } = stores;
  // An id leaves out the sign that some shops write before the number.
  const numbers = new Set([stated.orderNumber, stated.orderNumber.replace(/^#/, '')]);
  const others = (await Promise.all([...numbers].map((number) => orders.linesOfOrder(number)))).flat();
  const { moved, corrected, left, ofOthers, outdatedSince } = planMovedLines({ stated, now }, others);
  if (outdatedSince !== undefined) {
    await putLine(stores, movedAway(stated, outdatedSince));
    return [warning('newer-kept', 'customerId')];
  }
  const [renamed, unsure] = await splitByName(orders, { stated, left });
  for (const line of [...moved, ...corrected, ...renamed]) await putLine(stores, movedAway(line, lineDate(stated)));
  return [
    ...customersIn(moved).map((customerId) => warning('order-moved', 'customerId', customerId)),
    ...customersIn(ofOthers).map((customerId) => warning('order-of-another', 'customerId', customerId)),
    ...(corrected.length + renamed.length > 0 ? [warning('line-corrected', 'productId')] : []),
    ...(unsure.length > 0 ? [warning('other-line-open', 'productId')] : []),
  ];
}

function warning(code: RowProblemCode, field: string, customerId?: CustomerId): RowProblem {
  return rowProblem(code, { field, column: '', customerId });
}

function customersIn(lines: readonly OrderLine[]): CustomerId[] {
  return [...new Set(lines.map(({ customerId }) => customerId))];
}

/** Without ids of lines, the same pieces of a product of the same name under a new code are the line that was there. */
async function splitByName(
  orders: OrderStore,
  { stated, left }: { stated: OrderLine; left: readonly OrderLine[] },
): Promise<[renamed: OrderLine[], unsure: OrderLine[]]> {
  if (left.length === 0) return [[], []];
  const nameOf = async ({ productId }: OrderLine) => comparable((await orders.product(productId))?.name ?? '');
  const name = await nameOf(stated);
  const renamed: OrderLine[] = [];
  for (const line of left) if (line.quantity === stated.quantity && (await nameOf(line)) === name) renamed.push(line);
  return [renamed, left.filter((line) => !renamed.includes(line))];
}

function openedBy(outcome: AppliedRow['outcome']): OrderLine | undefined {
  return outcome.kind === 'refused' ? undefined : outcome.opened;
}
