import { dateOfDayNumber } from '../src/window/lateness.ts';
import type { DayWindow } from '../src/window/window-model.ts';
import type { Backtest, GivenWindow } from './replay.ts';

export interface Score {
  readonly windows: number;
  readonly held: number;
  /** Share of the windows that held; null without windows. */
  readonly coverage: number | null;
  readonly tooEarly: number;
  readonly tooLate: number;
  /** From the first day to the last, both included. */
  readonly medianWidthDays: number | null;
}

export interface Scores {
  readonly overall: Score;
  /** Deliveries for which there was too little to go by. */
  readonly withoutWindow: number;
  readonly slices: Readonly<Record<string, Score>>;
  readonly sizes: Readonly<Record<string, Score>>;
  readonly overdue: Score;
  readonly baselines: { readonly all: Score; readonly rolling: Score };
}

const longSpanDays = 270;
const sizes: readonly (readonly [name: string, from: number, below: number])[] = [
  ['no history', 0, 1],
  ['1 to 4', 1, 5],
  ['5 to 29', 5, 30],
  ['30 and more', 30, Number.POSITIVE_INFINITY],
];

function score(given: readonly GivenWindow[], windowOf: (row: GivenWindow) => DayWindow | null): Score {
  const rows = given.flatMap((row) => {
    const window = windowOf(row);
    return window === null ? [] : [{ window, deliveredOn: row.deliveredOn }];
  });
  const tooEarly = rows.filter(({ window, deliveredOn }) => deliveredOn < window.from).length;
  const tooLate = rows.filter(({ window, deliveredOn }) => deliveredOn > window.to).length;
  const held = rows.length - tooEarly - tooLate;
  const widths = rows.map(({ window }) => window.to - window.from + 1).toSorted((left, right) => left - right);
  return {
    windows: rows.length,
    held,
    coverage: rows.length === 0 ? null : held / rows.length,
    tooEarly,
    tooLate,
    medianWidthDays: widths[Math.floor(widths.length / 2)] ?? null,
  };
}

function sliceNamer(given: readonly GivenWindow[]): (row: GivenWindow) => string {
  const span = (given.at(-1)?.askedOn ?? 0) - (given[0]?.askedOn ?? 0);
  return ({ askedOn }) => {
    const month = dateOfDayNumber(askedOn).slice(0, 7);
    if (span < longSpanDays) return month;
    return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  };
}

const ownWindow = (row: GivenWindow) => row.window;

/** Counts how often the windows held: overall, by time, by the supplier's size, and beside plain quantiles. */
export function scoreBacktest({ asked, overdue }: Backtest): Scores {
  const given = asked.filter(({ window }) => window !== null);
  const slices = Map.groupBy(given, sliceNamer(given));
  return {
    overall: score(given, ownWindow),
    withoutWindow: asked.length - given.length,
    slices: Object.fromEntries([...slices].map(([name, rows]) => [name, score(rows, ownWindow)])),
    sizes: Object.fromEntries(
      sizes.map(([name, from, below]) => [
        name,
        score(
          given.filter(({ known }) => known >= from && known < below),
          ownWindow,
        ),
      ]),
    ),
    overdue: score(overdue, ownWindow),
    baselines: {
      all: score(given, ({ baselines }) => baselines.all),
      rolling: score(given, ({ baselines }) => baselines.rolling),
    },
  };
}
