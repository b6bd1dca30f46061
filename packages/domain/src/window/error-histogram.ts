import { clamp, type Forgetting, keptShare } from './decay.ts';

/**
 * Bins are a twentieth of the expected spread wide in the middle and grow outwards (by the inverse hyperbolic sine),
 * so that a parcel found after two months keeps its place beside errors of a day.
 */
const binsPerUnit = 20;
const reach = 140;
const binCount = 2 * reach + 1;

function positionOf(error: number): number {
  return Math.asinh(error) * binsPerUnit + reach;
}

function errorAt(position: number): number {
  return Math.sinh((position - reach) / binsPerUnit);
}

/** Weighted counts of forecast errors, measured in spreads. */
export interface ErrorHistogram {
  readonly weight: number;
  readonly bins: readonly number[];
}

export const emptyHistogram: ErrorHistogram = {
  weight: 0,
  bins: Array.from({ length: binCount }, () => 0),
};

export function addErrors(histogram: ErrorHistogram, errors: readonly number[]): ErrorHistogram {
  const bins = [...histogram.bins];
  for (const error of errors) {
    const bin = clamp(Math.round(positionOf(error)), 0, binCount - 1);
    bins[bin] = bins[bin]! + 1;
  }
  return { weight: histogram.weight + errors.length, bins };
}

export function forgetErrors(histogram: ErrorHistogram, days: number, forgetting: Forgetting): ErrorHistogram {
  const share = keptShare(histogram.weight, days, forgetting);
  if (share === 1) return histogram;
  return {
    weight: histogram.weight * share,
    bins: histogram.bins.map((bin) => bin * share),
  };
}

export interface Weighed {
  readonly histogram: ErrorHistogram;
  readonly factor: number;
}

/** One histogram out of several, each counted `factor` times. */
export function mixErrors(parts: readonly Weighed[]): ErrorHistogram {
  const bins = Array.from({ length: binCount }, () => 0);
  let weight = 0;
  for (const { histogram, factor } of parts) {
    weight += histogram.weight * factor;
    for (let bin = 0; bin < binCount; bin++) bins[bin] = bins[bin]! + histogram.bins[bin]! * factor;
  }
  return { weight, bins };
}

/** The share of the weight that lies below `error`; a bin is spread evenly over its width. */
export function shareBelow(histogram: ErrorHistogram, error: number): number {
  if (histogram.weight === 0) return 0;
  const edge = clamp(positionOf(error) + 0.5, 0, binCount - 0.5);
  const whole = Math.floor(edge);
  let below = 0;
  for (let bin = 0; bin < whole; bin++) below += histogram.bins[bin]!;
  const partial = (edge - whole) * histogram.bins[whole]!;
  return (below + partial) / histogram.weight;
}

/** The error that a `share` of the weight lies below: the inverse of `shareBelow`. */
export function errorAtShare(histogram: ErrorHistogram, share: number): number {
  let remaining = clamp(share, 0, 1) * histogram.weight;
  let last = 0;
  for (let bin = 0; bin < binCount; bin++) {
    const weight = histogram.bins[bin]!;
    if (weight === 0) continue;
    if (remaining <= weight) return errorAt(bin - 0.5 + remaining / weight);
    remaining -= weight;
    last = bin;
  }
  return errorAt(last + 0.5);
}
