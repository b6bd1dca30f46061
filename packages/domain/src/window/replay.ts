import { type AskedMoment, kindOf, type PastOrder, type QuestionKind, questionAt } from './asked.ts';
import { type DayWindow, dayWindow } from './day-window.ts';
import type { Past } from './past.ts';
import type { Question } from './similar.ts';
import { followRecord, startingTails, type Tails, tailFor } from './tails.ts';

/** A question of the past as it would have been answered on its day, and when the order came. */
export type Answered = {
  readonly moment: AskedMoment;
  readonly question: Question;
  readonly deliveredOn: number;
  readonly window: DayWindow | null;
};

export function didHold({ window, deliveredOn }: Answered): boolean {
  return window !== null && window.from <= deliveredOn && deliveredOn <= window.to;
}

/**
 * Lives through the past day by day: each order is asked about at these moments, with what was known on that morning, and
 * the tails follow what came. Answers the questions in the order of asking, and the tails after the last day.
 */
export function replay(
  past: Past,
  { moments, level }: { moments: readonly AskedMoment[]; level: number },
): { answered: Answered[]; tails: Tails } {
  const asked = Map.groupBy(questionsOf(past, moments), ({ question }) => question.askedOn);
  const open = new Map<number, Answered[]>();
  const answered: Answered[] = [];
  let tails = startingTails(level);
  const days = [...new Set([...asked.keys(), ...past.delivered])].toSorted((left, right) => left - right);
  for (const day of days) {
    for (const { moment, question, deliveredOn } of asked.get(day) ?? []) {
      const answer = dayWindow(past, question, tailFor(tails, kindOf(question), level));
      const one = { moment, question, deliveredOn, window: answer.kind === 'window' ? answer.window : null };
      answered.push(one);
      if (one.window === null) continue;
      const waiting = open.get(deliveredOn);
      if (waiting) waiting.push(one);
      else open.set(deliveredOn, [one]);
    }
    tails = learn(tails, open.get(day) ?? [], level);
    open.delete(day);
  }
  return { answered, tails };
}

/** One step for all that came on a day, so that their order plays no part. */
function learn(tails: Tails, came: readonly Answered[], level: number): Tails {
  const byKind: Partial<Record<QuestionKind, { windows: number; missed: number }>> = {};
  for (const one of came) {
    const count = (byKind[kindOf(one.question)] ??= { windows: 0, missed: 0 });
    count.windows += 1;
    if (!didHold(one)) count.missed += 1;
  }
  let next = tails;
  for (const kind of ['order-date', 'half-way', 'promised-day'] as const) {
    const count = byKind[kind];
    if (count) next = followRecord(next, kind, { ...count, level });
  }
  return next;
}

function questionsOf(past: Past, moments: readonly AskedMoment[]) {
  return Array.from({ length: past.size }, (_, index) => orderAt(past, index)).flatMap((order) =>
    moments.flatMap((moment) => {
      const question = questionAt(moment, order);
      return question ? [{ moment, question, deliveredOn: order.deliveredOn }] : [];
    }),
  );
}

function orderAt(past: Past, index: number): PastOrder {
  const lead = past.lead[index]!;
  const placedOn = past.ordered[index]!;
  return {
    supplierId: past.suppliers[index]!,
    promisedOn: past.promised[index]!,
    orderedOn: lead > 0 ? placedOn : null,
    placedOn,
    deliveredOn: past.delivered[index]!,
  };
}
