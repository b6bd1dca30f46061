import type { NoticeId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Notice } from '../../notice/notice.ts';
import type { OrderLine } from '../../order/order-line.ts';
import type { Task } from '../../task/task.ts';
import { type EndingOption, endsTheWait } from '../option.ts';
import { delayContentOf } from '../read-delay.ts';
import { choiceWorkOf } from '../task-kinds.ts';

/** What became of a line by its customer's own choice; the shop's record may lag behind it by days. */
export type ChosenEnd = { kind: EndingOption; state: 'open' | 'in-progress' | 'done' };

/**
 * The lines with the choice that ended their wait, where there is one. Only what was ordered before the choice follows
 * it: who orders the same product again waits for it.
 */
export function linesAfterChoice<Line extends OrderLine>(
  lines: readonly Line[],
  { tasks, notices }: { tasks: readonly Task[]; notices: ReadonlyMap<NoticeId, Notice> },
): (Line & { chose?: ChosenEnd })[] {
  const ends = tasks.flatMap((task) => {
    const { state, history, createdAt } = task;
    const work = choiceWorkOf(task);
    if (work === undefined || state === 'cancelled' || !endsTheWait(work.option.kind)) return [];
    const notice = notices.get(work.noticeId);
    const productIds = new Set(notice && delayContentOf(notice).products.map(({ id }) => id));
    const at: Instant = history.findLast(({ by }) => by === 'customer')?.at ?? createdAt;
    return [{ productIds, at, chose: { kind: work.option.kind, state } }];
  });
  return lines.map((line) => {
    const isOf = (end: (typeof ends)[number]) => end.productIds.has(line.productId) && line.orderedAt <= end.at;
    const end = line.state === 'open' ? ends.find(isOf) : undefined;
    return end ? { ...line, chose: end.chose } : line;
  });
}

/** The line as it counts: nobody waits for what they gave up, and what was given back was not bought. */
export function countedLine({ chose, ...line }: OrderLine & { chose?: ChosenEnd }): OrderLine {
  if (chose === undefined) return line;
  const isGivenBack = chose.kind === 'refund' && chose.state === 'done';
  return { ...line, state: isGivenBack ? 'cancelled' : 'fulfilled' };
}
