import { addToMean, clamp, type DecayingMean, emptyMean, type Forgetting, forget } from './decay.ts';

/** How late one supplier is beside all others, and how much it varies. */
interface SupplierHabit {
  readonly day: number;
  readonly deliveries: number;
  readonly shift: DecayingMean;
  readonly spread: DecayingMean;
}

/** How lateness goes with the time that was promised: a long promise is often a cautious one. */
interface LeadEffect {
  readonly weight: number;
  readonly leadMean: number;
  readonly latenessMean: number;
  readonly variance: number;
  readonly covariance: number;
}

/** Where the lateness of the next delivery is expected, and within how many days of that. */
export interface ExpectationState {
  readonly day: number;
  readonly level: DecayingMean;
  readonly longLevel: DecayingMean;
  readonly spread: DecayingMean;
  readonly lead: LeadEffect;
  readonly suppliers: Readonly<Record<string, SupplierHabit>>;
}

export interface Expectation {
  readonly latenessDays: number;
  readonly spreadDays: number;
  /** How many deliveries of this supplier it rests on. */
  readonly supplierDeliveries: number;
}

export interface Measured {
  readonly supplierId: string;
  readonly leadDays: number | null;
  readonly latenessDays: number;
}

const levelForgetting: Forgetting = { halfLifeDays: 30, keptWeight: 40 };
const longForgetting: Forgetting = { halfLifeDays: 365, keptWeight: 400 };
const spreadForgetting: Forgetting = { halfLifeDays: 90, keptWeight: 80 };
const leadForgetting: Forgetting = { halfLifeDays: 180, keptWeight: 200 };
const habitForgetting: Forgetting = { halfLifeDays: 150, keptWeight: 10 };

/** A supplier's own record counts as much as the pool's once it has this many deliveries. */
const shiftPrior = 8;
const spreadPrior = 25;
const leadPrior = 50;
const smallestSpreadDays = 0.5;
/** One lost parcel must not move the expectation of everybody: errors count up to this many spreads. */
const clippedAt = 3;
/** After so many days without news the expectation is halfway back to the long-run level. */
const staleHalfLifeDays = 30;
/** So many days without a delivery are nothing unusual. */
const quietDays = 7;

export const emptyExpectation: ExpectationState = {
  day: 0,
  level: emptyMean,
  longLevel: emptyMean,
  spread: emptyMean,
  lead: { weight: 0, leadMean: 0, latenessMean: 0, variance: 0, covariance: 0 },
  suppliers: {},
};

/** A supplier may be called `constructor`; what a plain object inherits is nobody's habit. */
function habitOf(suppliers: Readonly<Record<string, SupplierHabit>>, supplierId: string): SupplierHabit | undefined {
  return Object.hasOwn(suppliers, supplierId) ? suppliers[supplierId] : undefined;
}

/** How many deliveries of this supplier were learned from. */
export function deliveriesOf(state: ExpectationState, supplierId: string): number {
  return habitOf(state.suppliers, supplierId)?.deliveries ?? 0;
}

function leadSlope(lead: LeadEffect): number {
  // The prior keeps the slope at nothing until the leads have varied enough to tell.
  return lead.covariance / (lead.variance + leadPrior);
}

function leadPart(lead: LeadEffect, leadDays: number | null): number {
  return leadDays === null ? 0 : leadSlope(lead) * (leadDays - lead.leadMean);
}

function addToLead(lead: LeadEffect, leadDays: number, latenessDays: number): LeadEffect {
  const weight = lead.weight + 1;
  const leadStep = leadDays - lead.leadMean;
  const leadMean = lead.leadMean + leadStep / weight;
  const latenessStep = latenessDays - lead.latenessMean;
  const latenessMean = lead.latenessMean + latenessStep / weight;
  return {
    weight,
    leadMean,
    latenessMean,
    variance: lead.variance + leadStep * (leadDays - leadMean),
    covariance: lead.covariance + leadStep * (latenessDays - latenessMean),
  };
}

function forgetLead(lead: LeadEffect, days: number): LeadEffect {
  const kept = forget(lead, days, leadForgetting);
  const share = lead.weight === 0 ? 1 : kept.weight / lead.weight;
  return {
    ...kept,
    variance: lead.variance * share,
    covariance: lead.covariance * share,
  };
}

function shrunk(own: DecayingMean, prior: number, pooled: number): number {
  return (own.weight * own.mean + prior * pooled) / (own.weight + prior);
}

/** From 0 to 1: how much of what was learned lately may have passed when nothing is known of the time since. */
export function staleShare(state: ExpectationState, day: number): number {
  return 1 - 2 ** (-Math.max(0, day - state.day - quietDays) / staleHalfLifeDays);
}

/** What to expect of a delivery of this supplier, asked on `day`. */
export function expect(
  state: ExpectationState,
  question: { supplierId: string; leadDays: number | null; day: number },
): Expectation {
  const habit = habitOf(state.suppliers, question.supplierId);
  const stale = staleShare(state, question.day);
  const level = state.level.mean + stale * (state.longLevel.mean - state.level.mean);
  const spread = habit === undefined ? state.spread.mean : shrunk(habit.spread, spreadPrior, state.spread.mean);
  return {
    latenessDays:
      level + leadPart(state.lead, question.leadDays) + (habit === undefined ? 0 : shrunk(habit.shift, shiftPrior, 0)),
    spreadDays: Math.max(smallestSpreadDays, spread),
    supplierDeliveries: deliveriesOf(state, question.supplierId),
  };
}

/** Moves the state on to `day`, on which the next deliveries happened. */
export function forgetExpectation(state: ExpectationState, day: number): ExpectationState {
  const days = day - state.day;
  return {
    ...state,
    day,
    level: forget(state.level, days, levelForgetting),
    longLevel: forget(state.longLevel, days, longForgetting),
    spread: forget(state.spread, days, spreadForgetting),
    lead: forgetLead(state.lead, days),
  };
}

/** Learns from one delivery that happened on the state's day; `suppliers` is changed in place. */
export function learnExpectation(
  state: ExpectationState,
  measured: Measured,
  suppliers: Record<string, SupplierHabit>,
): ExpectationState {
  const before = habitOf(suppliers, measured.supplierId);
  const habit: SupplierHabit = {
    day: state.day,
    deliveries: (before?.deliveries ?? 0) + 1,
    shift: before === undefined ? emptyMean : forget(before.shift, state.day - before.day, habitForgetting),
    spread: before === undefined ? emptyMean : forget(before.spread, state.day - before.day, habitForgetting),
  };
  const own = shrunk(habit.shift, shiftPrior, 0);
  const first = state.level.weight === 0;
  const fromLead = leadPart(state.lead, measured.leadDays);
  const expected = first ? measured.latenessDays : state.level.mean + fromLead + own;
  const error = measured.latenessDays - expected;
  const bound = clippedAt * Math.max(smallestSpreadDays, state.spread.mean) + 30 / (1 + state.level.weight);
  const clipped = clamp(error, -bound, bound);
  suppliers[measured.supplierId] = {
    ...habit,
    shift: addToMean(habit.shift, clipped + own),
    spread: addToMean(habit.spread, Math.abs(clipped)),
  };
  const levelSeen = expected - fromLead - own + clipped;
  return {
    ...state,
    level: addToMean(state.level, levelSeen),
    longLevel: addToMean(state.longLevel, levelSeen),
    spread: first ? state.spread : addToMean(state.spread, Math.abs(clipped)),
    lead: measured.leadDays === null ? state.lead : addToLead(state.lead, measured.leadDays, expected + clipped - own),
    suppliers,
  };
}
