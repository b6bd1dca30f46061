import { type AskedMoment, askedMoments } from '@kesher/domain/window/asked';
import type { SupplierDelivery } from '@kesher/domain/window/delivery';
import { dayNumberOf } from '@kesher/domain/window/lateness';
import { learnPast } from '@kesher/domain/window/past';
import { replay } from '@kesher/domain/window/replay';
import { PlainWindows } from './plain.ts';
import { type Scores, scoreAnswers } from './score.ts';

/** Answers of the first fifth of the time only teach. */
const warmUpShare = 0.2;
/** The questions for which orders that are still open are learned from. */
const beforeOverdue: readonly AskedMoment[] = ['order-date', 'half-way', 'promised-day'];

/**
 * Lives through a history and asks all seven questions of each order: of Kesher, of Kesher without the orders that were
 * still open on that morning, and of the plain method. An order is open from the day it is placed until it comes.
 */
export function runBacktest(deliveries: readonly SupplierDelivery[], level: number): Scores {
  const days = deliveries.flatMap(({ deliveredOn }) => (deliveredOn ? [dayNumberOf(deliveredOn)] : []));
  const past = learnPast(deliveries, days.reduce((last, day) => Math.max(last, day), 0) + 1);
  const plain = new PlainWindows(past);
  const without = replay({ ...past, knowsOpen: false }, { moments: beforeOverdue, level })
    .answered.map(({ window }) => window)
    .values();
  const { answered } = replay({ ...past, knowsOpen: true }, { moments: askedMoments, level });
  const compared = answered.map((one) => ({
    ...one,
    // The same questions in the same order; an overdue one learns nothing from open orders.
    withoutOpen: beforeOverdue.includes(one.moment) ? (without.next().value ?? null) : one.window,
    plain: plain.window(one.question, level),
  }));
  const first = compared[0]?.question.askedOn ?? 0;
  const last = compared.at(-1)?.question.askedOn ?? 0;
  const countFrom = first + warmUpShare * (last - first);
  return scoreAnswers(compared.filter(({ question }) => question.askedOn >= countFrom));
}
