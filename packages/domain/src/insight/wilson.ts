/** A share with the interval in which 95 of 100 such counts would have it. */
export type Share = {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** The standard normal quantile of 97.5 %. */
const z = 1.959964;

/**
 * The share `count / of` with its Wilson score interval (E. B. Wilson, JASA 22, 1927), which keeps within 0 and 1 and holds
 * for few. Undefined of nothing.
 */
export function wilson(count: number, of: number): Share | undefined {
  if (of === 0) return undefined;
  const share = count / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { count, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
