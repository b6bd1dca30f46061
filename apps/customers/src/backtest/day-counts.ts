const widest = 8_000;

/** How often each whole number occurs among those counted lately; what lies beyond ± 8,000 counts as that. */
export class DayCounts {
  readonly #counts = new Int32Array(2 * widest + 1);
  #least = widest;
  #most = -widest;

  add(value: number, times: 1 | -1): void {
    const place = placeOf(value);
    this.#counts[place]! += times;
    this.#least = Math.min(this.#least, place - widest);
    this.#most = Math.max(this.#most, place - widest);
  }

  /**
   * The central quantiles of what was counted from `from` on, worth `poolWeight` in all, together with `own` values of
   * weight 1; null where there is nothing.
   */
  quantiles({ own, poolWeight, from, level }: { own: number[]; poolWeight: number; from: number; level: number }) {
    const first = Math.max(from, this.#least);
    let pooled = 0;
    for (let value = first; value <= this.#most; value += 1) pooled += this.#counts[value + widest]!;
    if (pooled + own.length === 0) return null;
    const scale = pooled === 0 ? 0 : poolWeight / pooled;
    const total = pooled * scale + own.length;
    const ascending = own.toSorted((left, right) => left - right);
    const weightAt = (value: number) =>
      value < first || value > this.#most ? 0 : this.#counts[value + widest]! * scale;
    const span = {
      start: Math.min(first, ascending[0] ?? first),
      end: Math.max(this.#most, ascending.at(-1) ?? first),
    };
    const at = (share: number) => valueAt(share * total - 1e-9, { ...span, ascending, weightAt });
    return { from: at((1 - level) / 2), to: at((1 + level) / 2) };
  }
}

function valueAt(
  wanted: number,
  {
    start,
    end,
    ascending,
    weightAt,
  }: { start: number; end: number; ascending: number[]; weightAt: (value: number) => number },
): number {
  let below = 0;
  let passed = 0;
  for (let value = start; value < end; value += 1) {
    below += weightAt(value);
    while (passed < ascending.length && ascending[passed] === value) passed += 1;
    if (below + passed >= wanted) return value;
  }
  return end;
}

function placeOf(value: number): number {
  return Math.min(widest, Math.max(-widest, value)) + widest;
}
