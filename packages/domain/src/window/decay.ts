/** A mean that forgets: old values lose half their weight every half-life. */
export interface DecayingMean {
  readonly weight: number;
  readonly mean: number;
}

export const emptyMean: DecayingMean = { weight: 0, mean: 0 };

export interface Forgetting {
  readonly halfLifeDays: number;
  /** Time alone never takes the weight below this many deliveries: where little happens, old deliveries are all there is. */
  readonly keptWeight: number;
}

/** The share of its weight that something worth `weight` deliveries keeps after `days`. */
export function keptShare(weight: number, days: number, forgetting: Forgetting): number {
  if (weight <= forgetting.keptWeight) return 1;
  return Math.max(2 ** (-days / forgetting.halfLifeDays), forgetting.keptWeight / weight);
}

export function addToMean(mean: DecayingMean, value: number): DecayingMean {
  const weight = mean.weight + 1;
  return { weight, mean: mean.mean + (value - mean.mean) / weight };
}

export function forget<T extends { readonly weight: number }>(of: T, days: number, forgetting: Forgetting): T {
  return { ...of, weight: of.weight * keptShare(of.weight, days, forgetting) };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
