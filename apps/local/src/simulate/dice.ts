/** Seeded choices. */
export type Dice = {
  number(): number;
  chance(probability: number): boolean;
  between(low: number, high: number): number;
  pick<T>(of: readonly T[]): T;
};

export function createDice(number: () => number): Dice {
  return {
    number,
    chance: (probability) => number() < probability,
    between: (low, high) => low + number() * (high - low),
    pick: (of) => of[Math.floor(number() * of.length)] as (typeof of)[number],
  };
}
