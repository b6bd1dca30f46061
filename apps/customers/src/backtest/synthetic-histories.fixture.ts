import { supplierIdSchema } from '@kesher/domain/ids';
import type { SupplierDelivery } from '@kesher/domain/window/delivery';
import { dateOfDayNumber } from '@kesher/domain/window/lateness';

/** What one order meets: on which day of the history, of which supplier, and with which dice from 0 to 1. */
type Meets = { day: number; supplier: number; random: () => number };

const orders = 2_400;
const days = 600;
const suppliers = 12;
const start = 20_000;

/** Some days around `middle`, never more than three times as much. */
const about = (middle: number, random: () => number) => Math.round(middle * (random() + random() + random()) * (2 / 3));

/** How many days late each order comes, by the kind of history. */
const latenessOf = {
  'all on time': () => 0,
  'on time but for a tenth': ({ random }) => (random() < 0.1 ? 1 + about(20, random) : 0),
  seasonal: ({ day, random }) => about(6 + 5 * Math.cos((2 * Math.PI * day) / 365), random) - 3,
  'a step': ({ day, random }) => about(day < 350 ? 4 : 14, random),
  'one supplier steps': ({ day, supplier, random }) => about(supplier === 3 && day > 300 ? 25 : 5, random),
  'two among many': ({ supplier, random }) => about(supplier < 2 ? 30 : 4, random),
  'two modes': ({ random }) => (random() < 0.5 ? 0 : 30),
  'no order dates': ({ random }) => about(8, random) - 4,
} satisfies Record<string, (meets: Meets) => number>;

export type SyntheticHistory = keyof typeof latenessOf;
export const syntheticHistories = Object.keys(latenessOf) as SyntheticHistory[];

/** A history of its kind, the same on every machine. */
export function makeHistory(kind: SyntheticHistory, seed = 1): SupplierDelivery[] {
  const random = randomFrom(seed);
  const lateIn: (meets: Meets) => number = latenessOf[kind];
  return Array.from({ length: orders }, (_, index): SupplierDelivery => {
    const day = Math.floor((index * days) / orders);
    const supplier = Math.floor(random() * suppliers);
    const lead = 8 + about(10, random);
    const late = lateIn({ day, supplier, random });
    const orderedOn = start + day;
    return {
      supplierId: supplierIdSchema.parse(`S${supplier}`),
      id: `D${index}`,
      ...(kind !== 'no order dates' && { orderedOn: dateOfDayNumber(orderedOn) }),
      promisedOn: dateOfDayNumber(orderedOn + lead),
      deliveredOn: dateOfDayNumber(Math.max(orderedOn, orderedOn + lead + late)),
    };
  });
}

/** Mulberry32: a small generator with a seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
