import { type AskedMoment, askedMoments } from '@kesher/domain/window/asked';
import type { DayWindow } from '@kesher/domain/window/day-window';
import { dateOfDayNumber } from '@kesher/domain/window/lateness';
import type { Answered } from '@kesher/domain/window/replay';

/** A question of the past with Kesher's answer, the one without open orders, and the plain one. */
export type Compared = Answered & { readonly withoutOpen: DayWindow | null; readonly plain: DayWindow | null };

/** Another method over the same questions. */
export type OtherScore = { readonly held: number | null; readonly mean: number | null; readonly score: number | null };

export type QuestionScore = {
  readonly asked: AskedMoment;
  readonly windows: number;
  readonly notKnown: number;
  /** Share of the windows that held; lengths in days, both ends included. All null without windows. */
  readonly held: number | null;
  readonly median: number | null;
  readonly mean: number | null;
  readonly p90: number | null;
  readonly p99: number | null;
  readonly widest: number | null;
  /** Length and ten times the miss, in days, on average; lower is better. */
  readonly score: number | null;
  readonly plain: OtherScore;
  /** The same method, had it not known which orders were still open. */
  readonly withoutOpen: OtherScore;
};

export type Scores = {
  readonly questions: readonly QuestionScore[];
  /** The worst month and the worst supplier with 30 orders or more, asked on the order date. */
  readonly months: { readonly worstHeld: number | null };
  readonly suppliers: { readonly worstHeld: number | null };
};

const fewestOrders = 30;
/** 2 / (1 − level) for 80 %: a window that is honest about its level scores best (the interval score of Gneiting & Raftery 2007). */
const missWeight = 10;

type Given = { readonly window: DayWindow; readonly deliveredOn: number };

export function scoreAnswers(compared: readonly Compared[]): Scores {
  const byMoment = Map.groupBy(compared, ({ moment }) => moment);
  const ordered = (byMoment.get('order-date') ?? []).filter(({ window }) => window !== null);
  return {
    questions: askedMoments.map((asked) => scoreOf(asked, byMoment.get(asked) ?? [])),
    months: { worstHeld: worstOf(ordered, ({ question }) => dateOfDayNumber(question.askedOn).slice(0, 7)) },
    suppliers: { worstHeld: worstOf(ordered, ({ question }) => question.supplierId) },
  };
}

function scoreOf(asked: AskedMoment, of: readonly Compared[]): QuestionScore {
  const given = of.flatMap(({ window, deliveredOn }) => (window ? [{ window, deliveredOn }] : []));
  const lengths = given.map(lengthOf).toSorted((left, right) => left - right);
  const at = (share: number) => lengths[Math.max(0, Math.ceil(share * lengths.length) - 1)] ?? null;
  return {
    asked,
    windows: given.length,
    notKnown: of.length - given.length,
    held: heldOf(given),
    median: at(0.5),
    mean: meanOf(lengths),
    p90: at(0.9),
    p99: at(0.99),
    widest: lengths.at(-1) ?? null,
    score: meanOf(given.map(penaltyOf)),
    plain: otherScore(of, ({ plain }) => plain),
    withoutOpen: otherScore(of, ({ withoutOpen }) => withoutOpen),
  };
}

/** Of another method, where both give a window. */
function otherScore(of: readonly Compared[], windowOf: (one: Compared) => DayWindow | null): OtherScore {
  const given = of.flatMap((one) => {
    const window = windowOf(one);
    return one.window && window ? [{ window, deliveredOn: one.deliveredOn }] : [];
  });
  return { held: heldOf(given), mean: meanOf(given.map(lengthOf)), score: meanOf(given.map(penaltyOf)) };
}

function worstOf(of: readonly Compared[], groupOf: (one: Compared) => string): number | null {
  const groups = [...Map.groupBy(of, groupOf).values()].filter((group) => group.length >= fewestOrders);
  const shares = groups.flatMap((group) => heldOf(group) ?? []);
  return shares.length === 0 ? null : Math.min(...shares);
}

function heldOf(given: readonly { readonly window: DayWindow | null; readonly deliveredOn: number }[]): number | null {
  return meanOf(
    given.map(({ window, deliveredOn }) =>
      Number(window !== null && window.from <= deliveredOn && deliveredOn <= window.to),
    ),
  );
}

function penaltyOf({ window, deliveredOn }: Given): number {
  const miss = Math.max(0, window.from - deliveredOn, deliveredOn - window.to);
  return lengthOf({ window }) + missWeight * miss;
}

function lengthOf({ window }: Pick<Given, 'window'>): number {
  return window.to - window.from + 1;
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
