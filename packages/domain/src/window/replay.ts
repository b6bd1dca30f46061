import type { SupplierDelivery } from './delivery.ts';
import { dayNumberOf } from './lateness.ts';
import { emptyWindowModel, type Forecast, forecast, learn, type Question, type WindowModel } from './window-model.ts';

export interface Asked {
  readonly delivery: SupplierDelivery;
  readonly question: Question;
}

/** One day of the past: what was known on that morning, and what was asked on it. */
export interface ReplayDay {
  readonly day: number;
  readonly model: WindowModel;
  /** Ordered today: when will it come? */
  readonly asked: readonly Asked[];
  /** Promised for today and not here yet: when will it come? */
  readonly overdue: readonly Asked[];
}

export interface ReplayOptions {
  /** Deliveries on this day and after are not learned from. */
  readonly learnBefore?: number;
  /** For deliveries without an order date: how long before the promised date they are taken to be ordered. */
  readonly assumedLeadDays?: number;
}

const defaultLeadDays = 14;

/** What a person would have asked about this delivery on the day it was ordered. */
function questionOf(delivery: SupplierDelivery, assumedLeadDays: number): Question {
  const promisedOn = dayNumberOf(delivery.promisedOn);
  const orderedOn = delivery.orderedOn === undefined ? null : dayNumberOf(delivery.orderedOn);
  // Nothing is asked after the answer has come.
  const askedOn = Math.min(orderedOn ?? promisedOn - assumedLeadDays, dayNumberOf(delivery.deliveredOn));
  return {
    supplierId: delivery.supplierId,
    promisedOn,
    orderedOn,
    askedOn,
    outstanding: false,
  };
}

function overdueQuestionsOf({ delivery, question }: Asked): Asked[] {
  const { promisedOn, askedOn } = question;
  if (askedOn >= promisedOn || dayNumberOf(delivery.deliveredOn) < promisedOn) return [];
  return [
    {
      delivery,
      question: { ...question, askedOn: promisedOn, outstanding: true },
    },
  ];
}

/**
 * Lives through the past day by day. Every delivery is asked about when it was ordered, again on the promised date if
 * it was not there, and learned from once it has come: on any day the model knows only deliveries of earlier days.
 * Returns the model after the last day.
 */
export function* replay(
  deliveries: readonly SupplierDelivery[],
  { learnBefore = Number.POSITIVE_INFINITY, assumedLeadDays = defaultLeadDays }: ReplayOptions = {},
): Generator<ReplayDay, WindowModel> {
  const all = deliveries.map((delivery) => ({
    delivery,
    question: questionOf(delivery, assumedLeadDays),
  }));
  const asked = Map.groupBy(all, ({ question }) => question.askedOn);
  const overdue = Map.groupBy(all.flatMap(overdueQuestionsOf), ({ question }) => question.askedOn);
  const delivered = Map.groupBy(deliveries, ({ deliveredOn }) => dayNumberOf(deliveredOn));
  const days = [...new Set([...asked.keys(), ...overdue.keys(), ...delivered.keys()])].toSorted((a, b) => a - b);
  const forecasts = new Map<SupplierDelivery, Forecast | null>();
  const overdueForecasts = new Map<SupplierDelivery, Forecast | null>();
  let model = emptyWindowModel;
  for (const day of days) {
    const today = {
      day,
      model,
      asked: asked.get(day) ?? [],
      overdue: overdue.get(day) ?? [],
    };
    for (const { delivery, question } of today.asked) forecasts.set(delivery, forecast(model, question));
    for (const { delivery, question } of today.overdue) overdueForecasts.set(delivery, forecast(model, question));
    yield today;
    const completed = delivered.get(day);
    if (completed === undefined || day >= learnBefore) continue;
    model = learn(
      model,
      completed.map((delivery) => ({
        delivery,
        forecast: forecasts.get(delivery)!,
        overdueForecast: overdueForecasts.get(delivery) ?? null,
      })),
      day,
    );
  }
  return model;
}
