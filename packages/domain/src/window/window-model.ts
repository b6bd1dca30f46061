import type { Forgetting } from './decay.ts';
import type { SupplierDelivery } from './delivery.ts';
import {
  addErrors,
  type ErrorHistogram,
  emptyHistogram,
  errorAtShare,
  forgetErrors,
  mixErrors,
  shareBelow,
} from './error-histogram.ts';
import {
  type ExpectationState,
  emptyExpectation,
  expect,
  forgetExpectation,
  learnExpectation,
  staleShare,
} from './expectation.ts';
import { dayNumberOf, latenessDaysOf } from './lateness.ts';
import {
  forgetTraffic,
  ladder,
  learnTails,
  settle,
  shareFor,
  startingTails,
  type TailAnswer,
  type TailLevels,
} from './tail-levels.ts';

/** Suppliers are judged among those with about as much history: few, some, many deliveries. */
const sizeLimits = [5, 30] as const;

interface Peers {
  readonly recent: ErrorHistogram;
  readonly long: ErrorHistogram;
  readonly tails: TailLevels;
}

/** All that was learned from the deliveries so far; plain data. */
export interface WindowModel {
  readonly day: number;
  readonly deliveries: number;
  readonly expectation: ExpectationState;
  readonly peers: readonly Peers[];
  readonly overdueTails: TailLevels;
  /** Follows from the peers, per size; kept because every question needs it. */
  readonly errors: readonly ErrorHistogram[];
}

export interface Question {
  readonly supplierId: string;
  readonly promisedOn: number;
  readonly orderedOn: number | null;
  /** The day of asking, before the delivery has come; only deliveries of earlier days are known. */
  readonly askedOn: number;
  /** Whether it is known on that day that the delivery was ordered and has not come. */
  readonly outstanding: boolean;
}

export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** What was said about one delivery before it happened: enough to learn from when it does. */
export interface Forecast {
  readonly askedOn: number;
  readonly size: number;
  readonly expectedOn: number;
  readonly spreadDays: number;
  readonly rungs: readonly (DayWindow | null)[];
}

const recentForgetting: Forgetting = { halfLifeDays: 30, keptWeight: 150 };
const longForgetting: Forgetting = { halfLifeDays: 180, keptWeight: 400 };
/** Before this many deliveries there is no spread to speak of. */
const fewestDeliveries = 3;
const ownPeersPrior = 150;

export const emptyWindowModel: WindowModel = {
  day: 0,
  deliveries: 0,
  expectation: emptyExpectation,
  peers: [0, ...sizeLimits].map(() => ({
    recent: emptyHistogram,
    long: emptyHistogram,
    tails: startingTails,
  })),
  overdueTails: startingTails,
  errors: [0, ...sizeLimits].map(() => emptyHistogram),
};

function sizeOf(deliveries: number): number {
  return sizeLimits.filter((limit) => deliveries >= limit).length;
}

/** Half from lately, half from the long run: quick to notice a change, slow to forget a season. */
function blend(peers: Peers): ErrorHistogram {
  return mixErrors([
    { histogram: peers.recent, factor: 0.5 },
    {
      histogram: peers.long,
      factor: peers.long.weight === 0 ? 0 : (0.5 * peers.recent.weight) / peers.long.weight,
    },
  ]);
}

/** The errors to expect of a supplier of this size: those of its peers, and while they are few those of all. */
function errorsOf(blended: readonly ErrorHistogram[], size: number): ErrorHistogram {
  const all = mixErrors(blended.map((histogram) => ({ histogram, factor: 1 })));
  const borrowed = all.weight === 0 ? 0 : Math.min(1, ownPeersPrior / all.weight);
  return mixErrors([
    { histogram: blended[size]!, factor: 1 - borrowed },
    { histogram: all, factor: borrowed },
  ]);
}

interface Outlook {
  readonly size: number;
  readonly notBefore: number | null;
  readonly expectedOn: number;
  readonly spreadDays: number;
  readonly errors: ErrorHistogram;
  readonly tails: TailLevels;
}

function lookAt(model: WindowModel, question: Question): Outlook {
  const leadDays = question.orderedOn === null ? null : question.promisedOn - question.orderedOn;
  const { latenessDays, spreadDays, supplierDeliveries } = expect(model.expectation, {
    supplierId: question.supplierId,
    leadDays,
    day: question.askedOn,
  });
  const size = sizeOf(supplierDeliveries);
  const overdue = question.outstanding && question.askedOn >= question.promisedOn;
  const tails = overdue ? model.overdueTails : model.peers[size]!.tails;
  return {
    size,
    notBefore: question.outstanding ? question.askedOn : null,
    expectedOn: question.promisedOn + latenessDays,
    spreadDays,
    errors: model.errors[size]!,
    tails: settle(tails, staleShare(model.expectation, question.askedOn)),
  };
}

/** The window outside of which `tail` of the deliveries fall on each side; null when too few were seen to tell. */
function windowAt(outlook: Outlook, tail: number): DayWindow | null {
  const { errors, expectedOn, spreadDays, notBefore } = outlook;
  const passed = notBefore === null ? 0 : shareBelow(errors, (notBefore - 0.5 - expectedOn) / spreadDays);
  // The next error is as likely to fall beyond all n seen ones as between any two: 1/(n+1) on either side.
  const seen = errors.weight * (1 - passed);
  if (seen + 1e-6 < 1 / tail - 1) return null;
  const inflation = 1 + 1 / seen;
  const early = 1 - (1 - shareFor(outlook.tails.early, tail)) * inflation;
  const late = (1 - shareFor(outlook.tails.late, tail)) * inflation;
  const dayAt = (share: number) => expectedOn + spreadDays * errorAtShare(errors, passed + (1 - passed) * share);
  // A window between two whole days would be empty; the likeliest day is in every window, so that they are nested.
  const middle = Math.round(dayAt(0.5));
  const earliest = notBefore ?? Number.NEGATIVE_INFINITY;
  return {
    from: Math.max(earliest, Math.min(middle, Math.ceil(dayAt(early)))),
    to: Math.max(earliest, middle, Math.floor(dayAt(late))),
  };
}

/** What to remember about a delivery when it is ordered, to learn from it when it comes. */
export function forecast(model: WindowModel, question: Question): Forecast | null {
  if (model.deliveries < fewestDeliveries) return null;
  const outlook = lookAt(model, question);
  return {
    askedOn: question.askedOn,
    size: outlook.size,
    expectedOn: outlook.expectedOn,
    spreadDays: outlook.spreadDays,
    rungs: ladder.map((tail) => windowAt(outlook, tail)),
  };
}

/** The window that holds in `level` of the cases; null when too few were seen to tell. */
export function predict(model: WindowModel, question: Question, level: number): DayWindow | null {
  if (model.deliveries < fewestDeliveries) return null;
  return windowAt(lookAt(model, question), (1 - level) / 2);
}

export interface Completed {
  readonly delivery: SupplierDelivery;
  /** What was said when it was ordered; null when nothing could be said yet. */
  readonly forecast: Forecast | null;
  /** What was said on the promised date, if it had not come by then. */
  readonly overdueForecast: Forecast | null;
}

/** Learns from deliveries that all happened on one day, later than the day of the model. */
export function learn(model: WindowModel, completed: readonly Completed[], day: number): WindowModel {
  const days = model.deliveries === 0 ? 0 : day - model.day;
  const suppliers = { ...model.expectation.suppliers };
  let expectation = forgetExpectation(model.expectation, day);
  let deliveries = model.deliveries;
  const errors: number[][] = model.peers.map(() => []);
  const tails = model.peers.map((peers) => forgetTraffic(peers.tails, days));
  let overdueTails = forgetTraffic(model.overdueTails, days);
  for (const { delivery, forecast, overdueForecast } of completed) {
    const promisedOn = dayNumberOf(delivery.promisedOn);
    const leadDays = delivery.orderedOn === undefined ? null : promisedOn - dayNumberOf(delivery.orderedOn);
    if (deliveries >= fewestDeliveries) {
      const now = expect(expectation, {
        supplierId: delivery.supplierId,
        leadDays,
        day,
      });
      const size = forecast?.size ?? sizeOf(now.supplierDeliveries);
      const expectedOn = forecast?.expectedOn ?? promisedOn + now.latenessDays;
      errors[size]!.push((day - expectedOn) / (forecast?.spreadDays ?? now.spreadDays));
      if (forecast !== null) tails[size] = learnTails(tails[size]!, answerTo(forecast, day));
      if (overdueForecast !== null) overdueTails = learnTails(overdueTails, answerTo(overdueForecast, day));
    }
    const latenessDays = latenessDaysOf(delivery);
    expectation = learnExpectation(expectation, { supplierId: delivery.supplierId, leadDays, latenessDays }, suppliers);
    deliveries += 1;
  }
  const peers = model.peers.map((before, size) => ({
    recent: addErrors(forgetErrors(before.recent, days, recentForgetting), errors[size]!),
    long: addErrors(forgetErrors(before.long, days, longForgetting), errors[size]!),
    tails: tails[size]!,
  }));
  const blended = peers.map(blend);
  return {
    day,
    deliveries,
    expectation,
    overdueTails,
    peers,
    errors: blended.map((_, size) => errorsOf(blended, size)),
  };
}

function answerTo(forecast: Forecast, day: number): TailAnswer {
  return {
    tooEarly: forecast.rungs.map((window) => (window === null ? null : day < window.from)),
    tooLate: forecast.rungs.map((window) => (window === null ? null : day > window.to)),
    waitedDays: day - forecast.askedOn,
  };
}
