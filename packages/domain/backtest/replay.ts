import type { SupplierDelivery } from '../src/window/delivery.ts';
import { deliveriesOf } from '../src/window/expectation.ts';
import { dayNumberOf, latenessDaysOf } from '../src/window/lateness.ts';
import { type Asked, replay } from '../src/window/replay.ts';
import { type DayWindow, predict, type WindowModel } from '../src/window/window-model.ts';
import { Baselines } from './baselines.ts';

/** One window that would have been given, and the day on which the delivery came. */
export interface GivenWindow {
  readonly askedOn: number;
  readonly deliveredOn: number;
  readonly window: DayWindow | null;
  /** How many deliveries of the supplier were known then. */
  readonly known: number;
  readonly baselines: {
    readonly all: DayWindow | null;
    readonly rolling: DayWindow | null;
  };
}

export interface Backtest {
  readonly asked: readonly GivenWindow[];
  /** Asked again on the promised date, of deliveries that were not there by then. */
  readonly overdue: readonly GivenWindow[];
}

export interface BacktestOptions {
  readonly level: number;
  /** Windows count from this day on; before it there is only learning. */
  readonly countFrom: number;
  /** Nothing is learned from this day on. */
  readonly learnBefore: number;
}

function shifted(window: DayWindow | null, days: number): DayWindow | null {
  return window === null ? null : { from: window.from + days, to: window.to + days };
}

/** The day by which `share` of the time from the first order to the last has passed. */
export function dayAtShare(deliveries: readonly SupplierDelivery[], share: number): number {
  const days = deliveries.map(({ orderedOn, promisedOn }) => dayNumberOf(orderedOn ?? promisedOn));
  const first = days.reduce((left, right) => Math.min(left, right), Number.POSITIVE_INFINITY);
  const last = days.reduce((left, right) => Math.max(left, right), Number.NEGATIVE_INFINITY);
  return Math.floor(first + share * (last - first));
}

/** Lives through the deliveries in order of time and notes each window as it would have been given. */
export function runBacktest(deliveries: readonly SupplierDelivery[], options: BacktestOptions): Backtest {
  const asked: GivenWindow[] = [];
  const overdue: GivenWindow[] = [];
  const baselines = new Baselines();
  const delivered = Map.groupBy(deliveries, ({ deliveredOn }) => dayNumberOf(deliveredOn));
  for (const today of replay(deliveries, {
    learnBefore: options.learnBefore,
  })) {
    const { day, model } = today;
    if (day >= options.countFrom) {
      const plain = baselines.windows(day, options.level);
      const give = windowGiver(model, options.level, plain);
      asked.push(...today.asked.map(give));
      overdue.push(...today.overdue.map(give));
    }
    if (day < options.learnBefore) baselines.learn(day, (delivered.get(day) ?? []).map(latenessDaysOf));
  }
  return { asked, overdue };
}

function windowGiver(model: WindowModel, level: number, plain: GivenWindow['baselines']) {
  return ({ delivery, question }: Asked): GivenWindow => ({
    askedOn: question.askedOn,
    deliveredOn: dayNumberOf(delivery.deliveredOn),
    window: predict(model, question, level),
    known: deliveriesOf(model.expectation, delivery.supplierId),
    baselines: {
      all: shifted(plain.all, question.promisedOn),
      rolling: shifted(plain.rolling, question.promisedOn),
    },
  });
}
