import { describe, expect, test } from 'vitest';
import { dayAtShare, runBacktest } from './replay.ts';
import { type Scores, scoreBacktest } from './score.ts';
import { type Marketplace, makeHistory, olistLike } from './synthetic-history.ts';

const calm: Partial<Marketplace> = {
  strike: 1,
  season: 0,
  drift: 1,
  blackFriday: false,
  lost: 0,
  growth: 1,
};

const marketplaces: Readonly<Record<string, Partial<Marketplace>>> = {
  'cautious promises, a surge, a strike': {},
  'the same without order dates': { withOrderDates: false },
  'the same with other dice': { seed: 7 },
  'nothing ever changes': { ...calm, caution: 1.2, cautionLater: 1.2 },
  'twice as slow at the end': { drift: 2, strike: 1 },
  'twice as fast at the end': { drift: 0.5 },
  'slow winters': { season: 0.4 },
  'promises suddenly half as cautious': { caution: 2.5, cautionLater: 1.3 },
  'the same, unseen without order dates': {
    caution: 2.5,
    cautionLater: 1.3,
    withOrderDates: false,
  },
  'one in twelve is lost for weeks': { lost: 0.08, transitSpread: 0.8 },
  'two days in transit': {
    transitDays: 2,
    transitSpread: 0.3,
    supplierSpread: 0.1,
  },
  'suppliers unlike each other': { supplierSpread: 0.7 },
  'one supplier': { suppliers: 1, orders: 4_000 },
  'fewer orders every month': { growth: 0.2 },
};

function backtest(knobs: Partial<Marketplace>, level = 0.8): Scores {
  const history = makeHistory({ ...olistLike, orders: 8_000, ...knobs });
  const countFrom = dayAtShare(history, 0.2);
  return scoreBacktest(
    runBacktest(history, {
      level,
      countFrom,
      learnBefore: Number.POSITIVE_INFINITY,
    }),
  );
}

function expectBetween(coverage: number | null, low: number, high: number): void {
  expect(coverage).toBeGreaterThanOrEqual(low);
  expect(coverage).toBeLessThanOrEqual(high);
}

describe.each(Object.entries(marketplaces))('%s', (_, knobs) => {
  const scores = backtest(knobs);

  test('an 80 % window holds in 75 to 85 % of cases', () => {
    expect(scores.overall.windows).toBeGreaterThan(2_000);
    expectBetween(scores.overall.coverage, 0.75, 0.85);
  });

  test('it holds for small and large suppliers alike', () => {
    for (const score of Object.values(scores.sizes)) {
      if (score.windows >= 100) expectBetween(score.coverage, 0.73, 0.87);
    }
  });

  test('it holds in each quarter within 70 to 90 %', () => {
    for (const score of Object.values(scores.slices)) {
      if (score.windows >= 100) expectBetween(score.coverage, 0.7, 0.9);
    }
  });

  test('it holds within 72 to 88 % of those that were overdue', () => {
    expectBetween(scores.overdue.coverage, 0.72, 0.88);
  });
});

test('a strike that doubles the time in transit is caught up with: no quarter below 60 %, the whole at 80 %', () => {
  const scores = backtest({ strike: 2.5 });
  expectBetween(scores.overall.coverage, 0.75, 0.85);
  for (const score of Object.values(scores.slices)) expectBetween(score.coverage, 0.6, 0.93);
});

test.each([0.5, 0.9, 0.95])('a window of level %f holds as often as it says', (level) => {
  expectBetween(backtest({}, level).overall.coverage, level - 0.04, level + 0.04);
});

test('an expected window is narrower than plain quantiles that hold as often', () => {
  const { overall, baselines } = backtest({});
  expect(overall.medianWidthDays).toBeLessThan(baselines.rolling.medianWidthDays!);
});

test('twenty thousand deliveries of three thousand suppliers hold in each size of supplier', {
  timeout: 60_000,
}, () => {
  const scores = backtest({ orders: 20_000, suppliers: 3_000 });
  for (const score of Object.values(scores.sizes)) expectBetween(score.coverage, 0.76, 0.84);
});
