import type { Past } from './past.ts';
import { type Question, type Similar, similarTo, weighByOpen } from './similar.ts';
import { endsOf, mixOf } from './window-ends.ts';

/** Both days included, as whole numbers since 1970. */
export type DayWindow = { readonly from: number; readonly to: number };

export type WindowAnswer =
  | {
      readonly kind: 'window';
      readonly window: DayWindow;
      readonly pool: readonly Similar[];
      readonly own: readonly Similar[];
    }
  /** Fewer than five were ever as late, or ever came at all. */
  | { readonly kind: 'not-known'; readonly pool: readonly Similar[]; readonly own: readonly Similar[] };

const fewestKept = 5;
/** All suppliers together count as much as so many deliveries of the supplier's own. */
const poolWeight = 10;
/** When overdue the supplier's own cases are few and old. */
const overduePoolWeight = 40;

/** The days between which the order will come, but for `tail` of the cases at either end; never before the day of asking or of ordering. */
export function dayWindow(past: Past, question: Question, tail: number): WindowAnswer {
  const similar = similarTo(past, question);
  if (similar.pool.length < fewestKept) return { kind: 'not-known', ...similar };
  const { promisedOn, orderedOn, askedOn } = question;
  const isOverdue = askedOn > promisedOn;
  // When overdue the deliveries reach further back than the open orders tell.
  const weigh = (list: Similar[]) => (past.knowsOpen && !isOverdue ? weighByOpen(past, askedOn, list) : list);
  const weighed = { pool: weigh(similar.pool), own: weigh(similar.own) };
  const mix = mixOf(weighed, isOverdue ? overduePoolWeight : poolWeight);
  const ends = endsOf(mix, { tail, isOverdue });
  const earliest = Math.max(askedOn, orderedOn ?? askedOn);
  const window = {
    from: Math.max(earliest, promisedOn + ends.from),
    to: Math.max(earliest, promisedOn + ends.to),
  };
  return { kind: 'window', window, ...similar };
}
