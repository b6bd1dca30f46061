import type { Calendar, Past } from './past.ts';
import { stages } from './stage.ts';

/** A question about one order that has not come, asked on a morning; days are whole numbers since 1970. */
export type Question = {
  readonly supplierId: string;
  readonly promisedOn: number;
  readonly orderedOn: number | null;
  readonly askedOn: number;
  /** Whether it is known on that day that it has not come: all but the question at ordering. */
  readonly isOpen: boolean;
};

/** An earlier delivery carried over to the order asked about. */
export type Similar = {
  /** Its place in the past. */
  readonly index: number;
  /** Days after the promised day. */
  readonly late: number;
  readonly weight: number;
};

const ageHalfLifeDays = 60;
const mostKept = 300;
/** A rank halves the weight after so many newer ones: all suppliers together, and the supplier's own. */
const byPooledRank = halvingIn(100);
const byOwnRank = halvingIn(25);

/**
 * Earlier deliveries that were still open at the same point as the order asked about, carried over to it, newest first:
 * `pool` of all suppliers, `own` of its own. The recent weigh more; an overdue question reaches back as far as it must.
 */
export function similarTo(past: Past, question: Question): { pool: Similar[]; own: Similar[] } {
  const carryOver = carrierTo(past, question);
  const all = { length: past.size, at: (place: number) => place };
  const indexes = past.bySupplier.get(question.supplierId) ?? new Int32Array();
  const ownOnes = { length: indexes.length, at: (place: number) => indexes[place]! };
  return {
    pool: keep(past, question, { ...all, byRank: byPooledRank, carryOver }),
    own: keep(past, question, { ...ownOnes, byRank: byOwnRank, carryOver }),
  };
}

function keep(
  { delivered }: Past,
  { askedOn, promisedOn, isOpen }: Question,
  from: { length: number; at: (place: number) => number; byRank: Float64Array; carryOver: (index: number) => number },
): Similar[] {
  const kept: Similar[] = [];
  const passed = isOpen ? askedOn - promisedOn : Number.NEGATIVE_INFINITY;
  for (let place = countBefore(from, delivered, askedOn) - 1; place >= 0 && kept.length < mostKept; place -= 1) {
    const index = from.at(place);
    const late = from.carryOver(index);
    if (late < passed) continue;
    const age = askedOn - delivered[index]!;
    const weight = Math.max(2 ** (-age / ageHalfLifeDays), from.byRank[kept.length]!);
    kept.push({ index, late, weight });
  }
  return kept;
}

/**
 * The same deliveries, weighing more or less by what the orders say that were still open on that morning; together they
 * weigh what they weighed.
 */
export function weighByOpen(past: Past, askedOn: number, similar: readonly Similar[]): Similar[] {
  const { first, openFactors } = past.calendar;
  const row = Math.min(askedOn - first, openFactors.length / stages - 1) * stages;
  const weights = similar.map(({ index, weight }) => weight * openFactors[row + past.stage[index]!]!);
  const scale = sumOf(similar) / weights.reduce((sum, weight) => sum + weight, 0);
  return similar.map(({ index, late }, place) => ({ index, late, weight: weights[place]! * scale }));
}

export function sumOf(similar: readonly Similar[]): number {
  return similar.reduce((sum, { weight }) => sum + weight, 0);
}

function halvingIn(ranks: number): Float64Array {
  return Float64Array.from({ length: mostKept }, (_, rank) => 2 ** (-rank / ranks));
}

/** How many of an ascending list were delivered before a day. */
function countBefore(
  { length, at }: { length: number; at: (place: number) => number },
  delivered: Int32Array,
  day: number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (delivered[at(middle)]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How late an earlier delivery would be as the order asked about: what came on its day comes on the day. */
function carrierTo({ late, lead, promised, delivered, calendar }: Past, question: Question): (index: number) => number {
  const { promisedOn, orderedOn, askedOn } = question;
  const passed = askedOn - promisedOn;
  const ownLead = orderedOn === null ? 0 : promisedOn - orderedOn;
  // How late the late ones are does not depend on the lead.
  const isScaled = passed <= 0 && ownLead > 0;
  const exponent = at(calendar, calendar.leadExponent, askedOn);
  const following = at(calendar, calendar.following, askedOn);
  const levelNow = at(calendar, calendar.level, askedOn);
  return (index) => {
    const own = late[index]!;
    if (own === 0) return 0;
    const theirLead = lead[index]!;
    let carried = own;
    if (isScaled && theirLead > 0) {
      const ratio = Math.min(2, Math.max(0.5, ownLead / theirLead));
      carried = (theirLead + own) * ratio ** exponent - theirLead * ratio;
    }
    if (following > 0) {
      const levelThen = at(calendar, calendar.level, Math.min(promised[index]! + passed, delivered[index]!));
      if (!Number.isNaN(levelThen) && !Number.isNaN(levelNow)) carried += following * (levelNow - levelThen);
    }
    return Math.round(carried);
  };
}

/** A figure on a morning; NaN before the first. */
function at({ first }: Calendar, figures: Float64Array, day: number): number {
  return figures[Math.min(day - first, figures.length - 1)] ?? Number.NaN;
}
