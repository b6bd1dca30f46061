import type { QuestionKind } from './asked.ts';
import { clamp } from './lateness.ts';

/**
 * How much is left out at either end, per kind of question: it follows the record slowly and within narrow bounds, so that
 * windows which hold too seldom become a little wider. When overdue the windows are too few and too long open to follow.
 */
export type Tails = Record<Exclude<QuestionKind, 'overdue'>, number>;

const step = 0.0005;
const lowest = 0.8;
const highest = 1.6;

export function startingTails(level: number): Tails {
  const tail = tailOf(level);
  return { 'order-date': tail, 'half-way': tail, 'promised-day': tail };
}

export function tailFor(tails: Tails, kind: QuestionKind, level: number): number {
  return kind === 'overdue' ? tailOf(level) : tails[kind];
}

/** The tails after a day on which `windows` windows of a kind met their delivery and `missed` of them did not hold it. */
export function followRecord(
  tails: Tails,
  kind: QuestionKind,
  { windows, missed, level }: { windows: number; missed: number; level: number },
): Tails {
  if (kind === 'overdue') return tails;
  const tail = tailOf(level);
  const moved = tails[kind] + step * ((1 - level) * windows - missed);
  return { ...tails, [kind]: clamp(moved, lowest * tail, highest * tail) };
}

function tailOf(level: number): number {
  return (1 - level) / 2;
}
