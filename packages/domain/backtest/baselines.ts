import type { DayWindow } from '../src/window/window-model.ts';

/** How often each lateness occurred, in whole days. */
class LatenessCounts {
  readonly #counts = new Map<number, number>();
  #total = 0;

  add(latenessDays: number, times: 1 | -1): void {
    this.#counts.set(latenessDays, (this.#counts.get(latenessDays) ?? 0) + times);
    this.#total += times;
  }

  /** The central window of plain quantiles; null when nothing was counted. */
  window(level: number): DayWindow | null {
    if (this.#total === 0) return null;
    const sorted = [...this.#counts].toSorted(([left], [right]) => left - right);
    const quantile = (share: number) => {
      let below = 0;
      return sorted.find(([, count]) => {
        below += count;
        return below >= share * this.#total - 1e-9;
      })![0];
    };
    return { from: quantile((1 - level) / 2), to: quantile((1 + level) / 2) };
  }
}

export const rollingDays = 90;

/** What one would do without Kesher: quantiles of the lateness of all deliveries so far, and of the last 90 days. */
export class Baselines {
  readonly #all = new LatenessCounts();
  readonly #lately = new LatenessCounts();
  #recent: { readonly day: number; readonly latenessDays: number }[] = [];

  learn(day: number, latenesses: readonly number[]): void {
    for (const latenessDays of latenesses) {
      this.#all.add(latenessDays, 1);
      this.#lately.add(latenessDays, 1);
      this.#recent.push({ day, latenessDays });
    }
  }

  /** Both windows in days after the promised date, as known on the morning of `day`. */
  windows(day: number, level: number): { readonly all: DayWindow | null; readonly rolling: DayWindow | null } {
    const kept = this.#recent.findIndex((seen) => seen.day >= day - rollingDays);
    const passed = this.#recent.splice(0, kept === -1 ? this.#recent.length : kept);
    for (const { latenessDays } of passed) this.#lately.add(latenessDays, -1);
    return {
      all: this.#all.window(level),
      rolling: this.#lately.window(level),
    };
  }
}
