import type { Instant } from '../instant.ts';
import { type DateOrder, dateOrders } from './date-order.ts';
import { type DatesByOrder, datesByOrder } from './read-date.ts';

/** In which years the dates of a file may lie, against the one in which it was written. */
const mostYearsAhead = 2;
const mostYearsBack = 15;
/** A file that somebody imports holds something of these years, however long its history is. */
const newestYearsBack = 5;
/** So many days of one month were not, read the other way, the same day of as many years. */
const fewestNeighbours = 4;

/**
 * How a column writes its dates, if its values tell: in one order alone all of them are days that there are, in years that
 * a file written at that time holds. Where several orders remain and mean other days, nothing is guessed.
 */
export function detectDateOrder(
  values: Iterable<string>,
  writtenAt: Instant,
): DateOrder | 'unneeded' | 'ambiguous' | 'mixed' {
  const fileYear = Number(writtenAt.slice(0, 4));
  const written = [...values].map(datesByOrder).filter((dates) => Object.keys(dates).length > 0);
  const cells = written.map((dates) => inTheirYears(dates, fileYear));
  const fitting = dateOrders.filter((order) => cells.every((cell) => cell[order] !== undefined));
  const recent = orAll(
    fitting.filter((order) => newestYear(cells, order) >= fileYear - newestYearsBack),
    fitting,
  );
  const told = [fitting, recent, neighbours(cells, recent)].find((orders) => agree(cells, orders));
  if (told === undefined) return 'ambiguous';
  const [order] = told;
  if (order === undefined) return 'mixed';
  return told.length > 1 && written.every((dates) => new Set(Object.values(dates)).size === 1) ? 'unneeded' : order;
}

/** A cell that no order brings into a likely year tells only by which days there are. */
function inTheirYears(dates: DatesByOrder, fileYear: number): DatesByOrder {
  const isLikely = (year: number) => year >= fileYear - mostYearsBack && year <= fileYear + mostYearsAhead;
  const likely = Object.entries(dates).filter(([, date]) => isLikely(yearOf(date)));
  return likely.length === 0 ? dates : Object.fromEntries(likely);
}

function newestYear(cells: readonly DatesByOrder[], order: DateOrder): number {
  return cells.reduce((newest, cell) => Math.max(newest, yearOf(cell[order])), 0);
}

/**
 * Of day and year in front, the order in which the dates stand close together in one month, where the other one sees the
 * same day of the same month in year after year. Days and months can change places in true files: goods come monthly.
 */
function neighbours(cells: readonly DatesByOrder[], orders: readonly DateOrder[]): readonly DateOrder[] {
  if (orders.includes('month-first')) return orders;
  const close = orders.filter((order) => {
    const dates = new Set(cells.map((cell) => cell[order]));
    return dates.size >= fewestNeighbours && new Set([...dates].map((date) => date?.slice(0, 7))).size === 1;
  });
  return orAll(close, orders);
}

function agree(cells: readonly DatesByOrder[], orders: readonly DateOrder[]): boolean {
  return cells.every((cell) => new Set(orders.map((order) => cell[order])).size <= 1);
}

function yearOf(date: string | undefined): number {
  return Number(date?.slice(0, 4));
}

function orAll<Item>(some: readonly Item[], all: readonly Item[]): readonly Item[] {
  return some.length === 0 ? all : some;
}
