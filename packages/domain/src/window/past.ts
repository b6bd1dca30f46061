import { isMade, type MadeDelivery, type SupplierDelivery } from './delivery.ts';
import { dayNumberOf } from './lateness.ts';
import { leadExponents } from './lead-exponent.ts';
import { levelFollowing, levelsOf } from './level.ts';
import { knowsOpenOrders, openFactors, type Underway } from './open-orders.ts';
import { stageOf } from './stage.ts';

/** How long before the promised day an order is taken to be placed where the file does not say. */
export const assumedLeadDays = 14;

/**
 * Earlier orders as parallel columns, oldest delivery first, and what was known of them on each morning. Days are whole
 * numbers since 1970. Every figure for a day rests on deliveries of earlier days alone.
 */
export type Past = {
  readonly size: number;
  readonly suppliers: readonly string[];
  readonly promised: Int32Array;
  readonly delivered: Int32Array;
  /** Days after the promised day; negative when early. */
  readonly late: Int32Array;
  /** Days from the order to the promised day; 0 where nobody said when it was ordered, or not above 0. */
  readonly lead: Int32Array;
  /** The day on which it was ordered, or is taken to be. */
  readonly ordered: Int32Array;
  readonly bySupplier: ReadonlyMap<string, Int32Array>;
  /** At which stage each came. */
  readonly stage: Uint8Array;
  /** Whether the history tells of orders that are still open. */
  readonly knowsOpen: boolean;
  readonly calendar: Calendar;
};

/** Figures by morning; index 0 is `first`. */
export type Calendar = {
  readonly first: number;
  /** How late deliveries are lately, all suppliers together; NaN before the first one. */
  readonly level: Float64Array;
  /** How far one delivery follows the level, from 0 to 1.2. */
  readonly following: Float64Array;
  /** With which power the days in transit grow with the lead, from 0 to 1. */
  readonly leadExponent: Float64Array;
  /** What orders that are still open say of those that came, `stages` figures for each morning. */
  readonly openFactors: Float64Array;
};

/**
 * Learns from deliveries before `today` (a day number). Lines of one shipment are one observation: the same supplier,
 * order, promise and delivery. The order of `history` plays no part.
 */
export function learnPast(history: readonly SupplierDelivery[], today: number): Past {
  const made = distinct(history.filter(isMade).filter(({ deliveredOn }) => dayNumberOf(deliveredOn) < today)).toSorted(
    byDelivery,
  );
  const delivered = Int32Array.from(made, ({ deliveredOn }) => dayNumberOf(deliveredOn));
  const promised = Int32Array.from(made, ({ promisedOn }) => dayNumberOf(promisedOn));
  const ordered = Int32Array.from(made, (delivery, index) =>
    delivery.orderedOn
      ? dayNumberOf(delivery.orderedOn)
      : Math.min(promised[index]! - assumedLeadDays, delivered[index]!),
  );
  const lead = Int32Array.from(made, ({ orderedOn }, index) =>
    orderedOn ? Math.max(0, promised[index]! - dayNumberOf(orderedOn)) : 0,
  );
  const late = delivered.map((day, index) => day - promised[index]!);
  const suppliers = made.map(({ supplierId }) => supplierId);
  const columns = { size: made.length, suppliers, promised, delivered, late, lead, ordered };
  const underway = made.map((_, index): Underway => {
    const [placed, day] = [ordered[index]!, promised[index]!];
    return { placed, promised: day, lead: lead[index] || assumedLeadDays, delivered: delivered[index]! };
  });
  const orders = [...underway, ...stillOpen(history, today)];
  return {
    ...columns,
    bySupplier: indexBySupplier(suppliers),
    stage: Uint8Array.from(underway, (one, index) => stageOf(late[index]!, one.lead)),
    knowsOpen: knowsOpenOrders(orders),
    calendar: calendarOf(columns, orders, today),
  };
}

type Columns = Pick<Past, 'size' | 'suppliers' | 'promised' | 'delivered' | 'late' | 'lead' | 'ordered'>;

/** Orders that had been placed before `today` and had not come by then; what may be lines of one shipment counts once. */
function stillOpen(history: readonly SupplierDelivery[], today: number): Underway[] {
  const open = history.filter(({ deliveredOn }) => deliveredOn === undefined || dayNumberOf(deliveredOn) >= today);
  const once = new Map(
    open.map((order) => [`${order.supplierId} ${order.promisedOn} ${order.orderedOn ?? ''}`, order]),
  );
  return [...once.values()].flatMap(({ promisedOn, orderedOn }) => {
    const promised = dayNumberOf(promisedOn);
    const placed = orderedOn ? dayNumberOf(orderedOn) : promised - assumedLeadDays;
    const lead = placed < promised ? promised - placed : assumedLeadDays;
    return placed < today ? [{ placed, promised, lead, delivered: null }] : [];
  });
}

function calendarOf(columns: Columns, orders: readonly Underway[], today: number): Calendar {
  const first = orders.reduce((earliest, { placed }) => Math.min(earliest, placed), today);
  const days = today - first + 1;
  const level = levelsOf(columns, { first, days });
  return {
    first,
    level,
    following: levelFollowing(columns, level, { first, days }),
    leadExponent: leadExponents(columns, { first, days }),
    openFactors: openFactors(orders, { first, days }),
  };
}

function distinct(made: readonly MadeDelivery[]): MadeDelivery[] {
  return [...new Map(made.map((delivery) => [keyOf(delivery), delivery])).values()];
}

function byDelivery(left: MadeDelivery, right: MadeDelivery): number {
  return keyOf(left) < keyOf(right) ? -1 : 1;
}

function keyOf({ deliveredOn, supplierId, promisedOn, orderedOn }: MadeDelivery): string {
  return `${deliveredOn} ${supplierId} ${promisedOn} ${orderedOn ?? ''}`;
}

function indexBySupplier(suppliers: readonly string[]): Map<string, Int32Array> {
  const groups = Map.groupBy(suppliers.keys(), (index) => suppliers[index]!);
  return new Map([...groups].map(([supplier, indexes]) => [supplier, Int32Array.from(indexes)]));
}
