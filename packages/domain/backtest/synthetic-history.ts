import { supplierIdSchema } from '../src/ids.ts';
import type { IsoDate } from '../src/instant.ts';
import type { SupplierDelivery } from '../src/window/delivery.ts';
import { dateOfDayNumber, dayNumberOf } from '../src/window/lateness.ts';

/** A marketplace that never was; each knob is one way in which histories differ. */
export interface Marketplace {
  readonly seed: number;
  readonly orders: number;
  readonly suppliers: number;
  readonly days: number;
  /** Orders a day at the end for one at the start. */
  readonly growth: number;
  readonly transitDays: number;
  /** Standard deviation of the logarithm of the time in transit. */
  readonly transitSpread: number;
  /** How many times the expected transit is promised. */
  readonly caution: number;
  /** Caution from the middle of the time on. */
  readonly cautionLater: number;
  readonly supplierSpread: number;
  /** Transit over a year: 0.3 is 30 % slower in winter. */
  readonly season: number;
  /** Transit at the end for one at the start. */
  readonly drift: number;
  /** Share of parcels that get lost and come weeks later. */
  readonly lost: number;
  /** Slower transit for orders within two months in the middle, as in a strike. */
  readonly strike: number;
  readonly blackFriday: boolean;
  readonly withOrderDates: boolean;
}

export const olistLike: Marketplace = {
  seed: 1,
  orders: 12_000,
  suppliers: 1_200,
  days: 730,
  growth: 4,
  transitDays: 10,
  transitSpread: 0.5,
  caution: 2.2,
  cautionLater: 1.9,
  supplierSpread: 0.25,
  season: 0.15,
  drift: 0.8,
  lost: 0.02,
  strike: 1.5,
  blackFriday: true,
  withOrderDates: true,
};

/** Mulberry32: a small generator with a seed, so that a history is the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Zipf: the supplier of rank r sells 1/r of what the first sells. */
function rankOf(random: () => number, suppliers: number): number {
  return Math.floor((suppliers + 1) ** random()) - 1;
}

export function makeHistory(marketplace: Marketplace): SupplierDelivery[] {
  const random = randomFrom(marketplace.seed);
  const start = dayNumberOf('2026-09-15' as IsoDate);
  const habits = Array.from({ length: marketplace.suppliers }, () => ({
    factor: Math.exp(marketplace.supplierSpread * normal(random)),
    spread: Math.exp(0.2 * normal(random)),
  }));
  let carrier = 0;
  const carrierByDay = Array.from({ length: marketplace.days }, () => {
    carrier = 0.95 * carrier + 0.03 * normal(random);
    return carrier;
  });
  const history: SupplierDelivery[] = [];
  while (history.length < marketplace.orders) {
    const share = random();
    if (random() * Math.max(1, marketplace.growth) > 1 + (marketplace.growth - 1) * share) continue;
    const day = Math.floor(share * marketplace.days);
    const yearDay = day % 365;
    const surge = marketplace.blackFriday && yearDay >= 70 && yearDay < 77;
    if (!surge && random() < (marketplace.blackFriday ? 0.6 : 0)) continue;
    const rank = rankOf(random, marketplace.suppliers);
    const habit = habits[rank]!;
    const distance = Math.exp(0.35 * normal(random));
    const strike = day > marketplace.days * 0.5 && day < marketplace.days * 0.5 + 60 ? marketplace.strike : 1;
    const pace =
      strike *
      marketplace.drift ** share *
      (1 + marketplace.season * Math.cos((2 * Math.PI * (yearDay - 90)) / 365)) *
      (surge ? 1.4 : 1) *
      Math.exp(carrierByDay[day]!);
    const transit =
      marketplace.transitDays *
      distance *
      habit.factor *
      pace *
      Math.exp(marketplace.transitSpread * habit.spread * normal(random));
    const lost = random() < marketplace.lost ? 15 + 40 * random() : 0;
    const caution = share < 0.5 ? marketplace.caution : marketplace.cautionLater;
    const promised = marketplace.transitDays * caution * distance ** 0.6 * Math.exp(0.15 * normal(random));
    const orderedOn = start + day;
    history.push({
      supplierId: supplierIdSchema.parse(`S${rank}`),
      id: `D${history.length}`,
      ...(marketplace.withOrderDates ? { orderedOn: dateOfDayNumber(orderedOn) } : {}),
      promisedOn: dateOfDayNumber(orderedOn + Math.round(promised)),
      deliveredOn: dateOfDayNumber(orderedOn + Math.max(0, Math.round(transit + lost))),
    });
  }
  return history;
}
