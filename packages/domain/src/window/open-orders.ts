import { stageOf, stages, startOf } from './stage.ts';

/** An order, come or not; days are whole numbers since 1970. */
export type Underway = {
  readonly placed: number;
  readonly promised: number;
  /** Days from the order to the promised day, above 0. */
  readonly lead: number;
  readonly delivered: number | null;
};

const halfLifeDays = 7;
/** Where so few orders tell, they count for half. */
const doubt = 5;
const usualDays = 60;

/**
 * What the orders that are still open say of those that came, on each morning from `first` on: by stage, how much more
 * or less often an order ends there than deliveries alone would tell. Late ones are missing among the deliveries until
 * they come; as open ones they are seen before. It is a life table (the product limit of Kaplan and Meier) of the last
 * days, each order counted on the days on which it was open. Known are the days up to the newest delivery: silence
 * after it may be a strike, or that nobody has imported.
 */
export function openFactors(
  orders: readonly Underway[],
  { first, days }: { readonly first: number; readonly days: number },
): Float64Array {
  const { came, passed } = countStages(orders, { first, days });
  const factors = new Float64Array(days * stages).fill(1);
  const fade = 2 ** (-1 / halfLifeDays);
  const ended = new Float64Array(stages);
  const open = new Float64Array(stages);
  let known = new Float64Array(stages).fill(1);
  for (let day = 0; day < days; day += 1) {
    factors.set(known, day * stages);
    let anyCame = false;
    for (let stage = 0; stage < stages; stage += 1) {
      const place = day * stages + stage;
      ended[stage] = ended[stage]! * fade + came[place]!;
      open[stage] = open[stage]! * fade + came[place]! + passed[place]!;
      anyCame ||= came[place]! > 0;
    }
    if (anyCame) known = factorsOf(ended, open);
  }
  return factors;
}

/** Whether the history tells of open orders as it used to: at least half as many as there usually were. */
export function knowsOpenOrders(orders: readonly Underway[]): boolean {
  const newest = orders.reduce((last, { delivered }) => Math.max(last, delivered ?? last), Number.NEGATIVE_INFINITY);
  let open = 0;
  let daysOpen = 0;
  for (const { placed, promised, delivered } of orders) {
    if (delivered === null) open += Number(placed <= newest && newest - promised < usualDays);
    else if (delivered > newest - usualDays) daysOpen += delivered - placed;
  }
  return open > 0 && open >= daysOpen / usualDays / 2;
}

/** By day and stage: how many orders came, and how many passed it without coming. */
function countStages(orders: readonly Underway[], { first, days }: { first: number; days: number }) {
  const came = new Float64Array(days * stages);
  const passed = new Float64Array(days * stages);
  const end = first + days - 1;
  for (const { placed, promised, lead, delivered } of orders) {
    const until = delivered ?? end;
    if (until < placed) continue;
    const stage = stageOf(until - promised, lead);
    if (delivered !== null) came[(delivered - first) * stages + stage]! += 1;
    for (let earlier = stage - 1; earlier >= 0; earlier -= 1) {
      const day = Math.max(placed, promised + startOf(earlier + 1, lead) - 1);
      if (day >= first) passed[(day - first) * stages + earlier]! += 1;
    }
  }
  return { came, passed };
}

function factorsOf(ended: Float64Array, open: Float64Array): Float64Array<ArrayBuffer> {
  const total = ended.reduce((sum, count) => sum + count, 0);
  let left = 1;
  return Float64Array.from(open, (count, stage) => {
    const factor = (left * total + doubt) / (count + doubt);
    if (count > 0) left *= 1 - ended[stage]! / count;
    return factor;
  });
}
