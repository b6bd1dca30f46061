/** Virtual time and what is due in it. Nothing here waits for real: time jumps to whatever comes next. */
export type Scheduler = {
  nowMs(): number;
  /** Does something at an instant, or now if that has passed. What falls on the same millisecond goes in seeded order. */
  at(atMs: number, go: () => void): void;
  after(ms: number, go: () => void): void;
  /** When the next thing is due, if anything is. */
  nextAtMs(): number | undefined;
  /** Does the next thing and lets everything that follows from it run until it waits again. */
  step(): Promise<void>;
};

type Due = { atMs: number; tie: number; go: () => void };

/**
 * A scheduler whose order is the seed's alone. Each step ends when the microtasks have run dry, so exactly one waiting
 * call goes on at a time.
 */
export function createScheduler(startMs: number, random: () => number): Scheduler {
  // Sorted, the next one last: what is due soon is put in and taken out at the short end.
  const waiting: Due[] = [];
  let nowMs = startMs;

  function at(atMs: number, go: () => void): void {
    const due: Due = { atMs: Math.max(nowMs, Math.round(atMs)), tie: random(), go };
    let low = 0;
    let high = waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = waiting[middle] as Due;
      if (other.atMs > due.atMs || (other.atMs === due.atMs && other.tie > due.tie)) low = middle + 1;
      else high = middle;
    }
    waiting.splice(low, 0, due);
  }

  return {
    nowMs: () => nowMs,
    at,
    after: (ms, go) => at(nowMs + ms, go),
    nextAtMs: () => waiting.at(-1)?.atMs,
    async step() {
      const next = waiting.pop();
      if (!next) return;
      nowMs = next.atMs;
      next.go();
      // `setImmediate` comes after all microtasks: by then everybody waits at a port again.
      await new Promise(setImmediate);
    },
  };
}
