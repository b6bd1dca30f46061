import { addToMean, clamp, type DecayingMean, emptyMean, forget } from './decay.ts';

/**
 * Adaptive conformal inference (Gibbs & Candès 2021, https://arxiv.org/abs/2106.00170), for each tail on its own:
 * a tail that was missed too often is asked for a smaller share next time, one that was never missed for a larger.
 */
export interface TailLevels {
  /** The share asked of the early and of the late tail, for each rung of the ladder. */
  readonly early: readonly number[];
  readonly late: readonly number[];
  readonly recent: DecayingMean;
}

/** The tails that are followed; the shares of other levels lie between them. */
export const ladder = [0.25, 0.1, 0.05, 0.025] as const;

export const startingTails: TailLevels = {
  early: ladder,
  late: ladder,
  recent: emptyMean,
};

const quickest = 0.03;
const trafficHalfLifeDays = 14;

/** Answers come as late as deliveries do: the more windows are open, the smaller the step, or the levels swing. */
function stepOf(recent: DecayingMean): number {
  const perDay = (recent.weight * Math.LN2) / trafficHalfLifeDays;
  return Math.min(quickest, 0.7 / (perDay * recent.mean + 1));
}

export function forgetTraffic(tails: TailLevels, days: number): TailLevels {
  return {
    ...tails,
    recent: forget(tails.recent, days, {
      halfLifeDays: trafficHalfLifeDays,
      keptWeight: 0,
    }),
  };
}

function moved(levels: readonly number[], missed: readonly (boolean | null)[], step: number): number[] {
  const next = levels.map((level, rung) => {
    const miss = missed[rung] ?? null;
    const target = ladder[rung]!;
    return miss === null ? level : clamp(level + step * (target - (miss ? 1 : 0)), target / 10, 0.45);
  });
  // The rungs are followed separately and would cross at times; the one that most windows use stays as it is.
  const [widest, usual, narrower, narrowest] = next as [number, number, number, number];
  const third = Math.min(usual, narrower);
  return [Math.max(widest, usual), usual, third, Math.min(third, narrowest)];
}

export interface TailAnswer {
  /** Per rung whether it came before the window or after it; null where there was no window. */
  readonly tooEarly: readonly (boolean | null)[];
  readonly tooLate: readonly (boolean | null)[];
  /** Days from the forecast to the delivery. */
  readonly waitedDays: number;
}

export function learnTails(tails: TailLevels, answer: TailAnswer): TailLevels {
  const recent = addToMean(tails.recent, answer.waitedDays);
  const step = stepOf(recent);
  return {
    early: moved(tails.early, answer.tooEarly, step),
    late: moved(tails.late, answer.tooLate, step),
    recent,
  };
}

/** The levels when nothing was learned for long: a passing swing is forgotten, `stale` runs from 0 to 1. */
export function settle(tails: TailLevels, stale: number): TailLevels {
  const settled = (levels: readonly number[]) => levels.map((level, rung) => level + stale * (ladder[rung]! - level));
  return { ...tails, early: settled(tails.early), late: settled(tails.late) };
}

/** The share to ask for so that `tail` of the deliveries fall outside; never grows when `tail` shrinks. */
export function shareFor(levels: readonly number[], tail: number): number {
  const below = ladder.findIndex((rung) => rung <= tail);
  if (below === 0) return Math.min(0.5, (levels[0]! * tail) / ladder[0]);
  if (below === -1) return (levels.at(-1)! * tail) / ladder.at(-1)!;
  const above = below - 1;
  const position = (tail - ladder[below]!) / (ladder[above]! - ladder[below]!);
  return levels[below]! + position * (levels[above]! - levels[below]!);
}
